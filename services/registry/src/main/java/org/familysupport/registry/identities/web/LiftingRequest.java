package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;

/** That two records may be linked after all. */
@Schema(name = "MarkLiftingRequest")
record LiftingRequest(
        @Schema(description = "Why", examples = "Отметка поставлена по ошибке") @NotBlank @Size(max = 500)
        String reason)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
