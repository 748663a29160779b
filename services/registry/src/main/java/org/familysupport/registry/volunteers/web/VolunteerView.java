package org.familysupport.registry.volunteers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.ClearedPeriod;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.people.PersonName;
import org.familysupport.registry.volunteers.Clearance;
import org.familysupport.registry.volunteers.SeenVolunteer;
import org.familysupport.registry.volunteers.Volunteer;
import org.jspecify.annotations.Nullable;

/** A volunteer as one caller may see them; what may not be seen is left out and named. */
@Schema(name = "Volunteer", examples = "{\"to\": null}")
record VolunteerView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,
        @Schema(description = "For the centre") @Nullable NameView name,

        @Schema(description = "For the centre", examples = "+7 900 000-00-00") @Nullable
        String phone,

        @Schema(description = "The organisation that sends them")
        UUID centre,

        @Schema(description = "The first day", examples = "2024-03-01")
        LocalDate from,

        @Schema(description = "The last day", examples = "2025-01-31") @Nullable
        LocalDate to,

        @Schema(description = "Minutes given so far", examples = "120")
        long minutes,

        @Schema(description = "Documents, the earliest first; for the centre") @Nullable
        List<ClearanceView> clearances,

        @Schema(description = "The days on which everything that is needed is there, in order")
        List<PeriodView> cleared,

        @Schema(description = "Whether somebody may assign this one on the day that was asked for")
        boolean mayBeAssigned,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal, Versioned {
    private static final List<String> REDACTED = List.of("name", "phone", "clearances");

    @Schema(name = "VolunteerName")
    record NameView(
            String family,
            String given,

            @Schema(description = "Absent where custom gives none") @Nullable
            String patronymic)
            implements Personal {
        static NameView of(PersonName it) {
            return new NameView(it.family(), it.given(), it.patronymic());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "Clearance", examples = "{\"revokedFrom\": null}")
    record ClearanceView(
            UUID id,

            @Schema(description = "Code of the list `clearance-kind`", examples = "no-criminal-record")
            String kind,

            @Schema(description = "Its number", examples = "054/001234-Е") @Nullable
            String reference,

            @Schema(description = "Its first day", examples = "2024-03-05")
            LocalDate from,

            @Schema(description = "Its last day", examples = "2025-03-04") @Nullable
            LocalDate to,

            @Schema(description = "The first day on which it clears no longer", examples = "2024-06-01") @Nullable
            LocalDate revokedFrom)
            implements Personal {
        static ClearanceView of(Clearance it) {
            return new ClearanceView(
                    it.id(),
                    it.kind(),
                    it.reference() == null ? null : it.reference().reveal(),
                    it.from(),
                    it.to(),
                    it.revokedFrom());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "ClearedPeriod")
    record PeriodView(
            @Schema(examples = "2024-03-05") LocalDate from,

            @Schema(description = "Absent for one without an end", examples = "2025-03-04") @Nullable
            LocalDate to) {
        static PeriodView of(ClearedPeriod it) {
            return new PeriodView(it.from(), it.to());
        }
    }

    static VolunteerView of(SeenVolunteer seen, LocalDate on) {
        Volunteer it = seen.volunteer();
        boolean own = seen.own();
        return new VolunteerView(
                it.uuid(),
                it.version(),
                own ? NameView.of(it.name()) : null,
                own && it.phone() != null ? it.phone().reveal() : null,
                it.centre().value(),
                it.span().from(),
                it.span().to(),
                it.minutes(),
                own ? it.clearances().stream().map(ClearanceView::of).toList() : null,
                seen.cleared().stream().map(PeriodView::of).toList(),
                seen.mayBeAssigned(on),
                own ? List.of() : REDACTED);
    }

    @Override
    public String toString() {
        return "***";
    }
}
