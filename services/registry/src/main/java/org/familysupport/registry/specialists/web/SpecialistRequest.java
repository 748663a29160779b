package org.familysupport.registry.specialists.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.SpecialistId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.specialists.SpecialistDraft;
import org.jspecify.annotations.Nullable;

/** What is said of a specialist who is entered. */
@Schema(name = "SpecialistRequest", examples = "{\"id\": null}")
record SpecialistRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @NotNull @Valid SpecialistNameRequest name,

        @NotNull @Valid EmploymentRequest employment)
        implements Personal {
    SpecialistDraft toDraft() {
        return new SpecialistDraft(id == null ? null : new SpecialistId(id), name.toName(), employment.toDraft());
    }

    @Override
    public String toString() {
        return "***";
    }
}
