package org.familysupport.registry.volunteers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.registry.volunteers.VolunteerDraft;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a volunteer who is entered. */
@Schema(name = "VolunteerRequest", examples = "{\"id\": null}")
record VolunteerRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @NotNull @Valid VolunteerNameRequest name,

        @Schema(examples = "+7 900 000-00-00") @Pattern(regexp = "\\+?[0-9][0-9 ()-]{3,28}[0-9]") @Nullable
        String phone,

        @Schema(description = "The organisation of the directory that sends them") @NotNull
        UUID centre,

        @Schema(description = "The first day", examples = "2024-03-01") @NotNull @PlausibleDay
        LocalDate from)
        implements Personal {
    VolunteerDraft toDraft() {
        return new VolunteerDraft(
                id == null ? null : new VolunteerId(id),
                name.toName(),
                phone == null ? null : new PersonalText(phone),
                centre,
                from);
    }

    @Override
    public String toString() {
        return "***";
    }
}
