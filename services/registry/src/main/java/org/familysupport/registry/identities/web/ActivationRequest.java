package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;

/** That pairs are to be weighed by a model. */
@Schema(name = "MatchingModelActivation")
record ActivationRequest(
        @Schema(description = "What was seen of it", examples = "Проверено на решённых парах")
        @NotBlank
        @Size(max = 500)
        String reason)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
