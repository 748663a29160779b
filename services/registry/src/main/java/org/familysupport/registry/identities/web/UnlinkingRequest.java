package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;

/** That a link was wrong. */
@Schema(name = "UnlinkingRequest")
record UnlinkingRequest(
        @Schema(description = "Why they are not of one", examples = "Двойняшки") @NotBlank @Size(max = 500)
        String reason,

        @Schema(description = "Whether the two are marked so that they are not linked again", examples = "true")
        @NotNull
        Boolean neverAgain)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
