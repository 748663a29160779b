package org.familysupport.registry.volunteers.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonName;
import org.familysupport.web.checks.OneLine;
import org.jspecify.annotations.Nullable;

/** What a volunteer is called. */
@Schema(name = "VolunteerNameRequest")
record VolunteerNameRequest(
        @Schema(examples = "Ромашкина") @NotBlank @Size(max = 100) @OneLine
        String family,

        @Schema(examples = "Варвара") @NotBlank @Size(max = 100) @OneLine
        String given,

        @Schema(description = "Absent where custom gives none", examples = "Петровна")
        @Size(min = 1, max = 100)
        @OneLine
        @Nullable
        String patronymic)
        implements Personal {
    PersonName toName() {
        return new PersonName(family.strip(), given.strip(), patronymic == null ? null : patronymic.strip());
    }

    @Override
    public String toString() {
        return "***";
    }
}
