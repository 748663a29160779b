package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.registry.identities.PairDecision;
import org.familysupport.web.checks.Possible;
import org.jspecify.annotations.Nullable;

/** What is decided of a pair. */
@Schema(name = "PairDecisionRequest", examples = "{\"decision\": \"different\", \"kept\": null}")
@Possible
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
        implements Personal, Possible.Told {
    @Override
    public Violations impossible(LocalDate today) {
        return new Violations()
                .unless(!"same".equals(decision) || kept != null, "/kept", GeneralRule.REQUIRED)
                .unless(!"different".equals(decision) || kept == null, "/kept", GeneralRule.NOT_ALLOWED);
    }

    PairDecision toDecision(int number) {
        return new PairDecision(number, pair, version, kept, reason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
