package org.familysupport.registry.volunteers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.volunteers.VolunteerRow;
import org.jspecify.annotations.Nullable;

/** A line of a list of volunteers. */
@Schema(name = "VolunteerRow", examples = "{\"to\": null}")
record VolunteerRowView(
        UUID id,
        @Schema(description = "For `If-Match`") long version,
        @Schema(description = "For the centre") VolunteerView.@Nullable NameView name,

        @Schema(description = "The organisation that sends them")
        UUID centre,

        @Schema(description = "The first day", examples = "2024-03-01")
        LocalDate from,

        @Schema(description = "The last day", examples = "2025-01-31") @Nullable
        LocalDate to,

        @Schema(description = "Whether somebody may assign this one on the day that was asked for")
        boolean mayBeAssigned,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal {
    static VolunteerRowView of(VolunteerRow it) {
        return new VolunteerRowView(
                it.id(),
                it.version(),
                it.name() == null ? null : VolunteerView.NameView.of(it.name()),
                it.centre(),
                it.from(),
                it.to(),
                it.mayBeAssigned(),
                it.name() == null ? List.of("name") : List.of());
    }

    @Override
    public String toString() {
        return "***";
    }
}
