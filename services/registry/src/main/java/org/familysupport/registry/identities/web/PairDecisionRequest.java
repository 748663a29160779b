package org.familysupport.registry.identities.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.identities.PairDecision;
import org.jspecify.annotations.Nullable;

/** What is decided of a pair. */
@Schema(name = "PairDecisionRequest", examples = "{\"decision\": \"different\", \"kept\": null}")
record PairDecisionRequest(
        @Schema(description = "Id of the pair") @NotNull UUID pair,

        @Schema(description = "Version of the pair that was looked at", examples = "1") @NotNull
        Long version,

        @Schema(
                description = "`same`: they are linked; `different`: they are marked as two",
                enumeration = {"same", "different"},
                examples = "different")
        @NotNull
        @Pattern(regexp = "same|different")
        String decision,

        @Schema(description = "With `same`: which of the two is to stand for both") @Nullable
        UUID kept,

        @Schema(description = "Why", examples = "Двойняшки") @NotBlank @Size(max = 500)
        String reason)
        implements Personal {

    @AssertTrue(message = "rule:REQUIRED")
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isKeptGivenOnce() {
        return "same".equals(decision) == (kept != null);
    }

    PairDecision toDecision(int number) {
        return new PairDecision(number, pair, version, kept, reason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
