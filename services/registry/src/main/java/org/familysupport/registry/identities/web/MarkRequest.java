package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.identities.LinkDraft;

/** That two records must never be linked. */
@Schema(name = "IdentityMarkRequest")
record MarkRequest(
        @Schema(
                description = "What the two are records of",
                enumeration = {"person", "family"},
                examples = "person")
        @NotNull
        @Pattern(regexp = "person|family")
        String kind,

        @Schema(description = "Id of the one") @NotNull UUID one,

        @Schema(description = "Id of the other") @NotNull UUID other,

        @Schema(description = "How they are told apart", examples = "Двойняшки") @NotBlank @Size(max = 500)
        String reason)
        implements Personal {
    LinkDraft toDraft() {
        return new LinkDraft(kind, one, other, reason);
    }

    @Override
    public String toString() {
        return "***";
    }
}
