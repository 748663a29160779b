package org.familysupport.registry.specialists.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.people.PersonName;
import org.familysupport.registry.specialists.Employment;
import org.familysupport.registry.specialists.SeenSpecialist;
import org.jspecify.annotations.Nullable;

/** A specialist as one caller may see them; what may not be seen is left out and named. */
@Schema(name = "Specialist")
record SpecialistView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "For organisations that employ or employed them") @Nullable
        NameView name,

        @Schema(description = "The earliest first") List<EmploymentView> employments,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal, Versioned {
    @Schema(name = "SpecialistName")
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

    @Schema(name = "Employment", examples = "{\"to\": null}")
    record EmploymentView(
            @Schema(description = "Of this time at this organisation")
            UUID id,

            UUID organisation,

            @Schema(description = "Code of the list `specialist-position`", examples = "speech-therapist")
            String position,

            @Schema(description = "The first day", examples = "2020-09-01")
            LocalDate from,

            @Schema(description = "The last day", examples = "2022-08-31") @Nullable
            LocalDate to) {
        static EmploymentView of(Employment it) {
            return new EmploymentView(
                    it.id(),
                    it.organisation().value(),
                    it.position(),
                    it.span().from(),
                    it.span().to());
        }
    }

    static SpecialistView of(SeenSpecialist seen) {
        return new SpecialistView(
                seen.specialist().uuid(),
                seen.specialist().version(),
                seen.own() ? NameView.of(seen.specialist().name()) : null,
                seen.specialist().employments().stream().map(EmploymentView::of).toList(),
                seen.own() ? List.of() : List.of("name"));
    }

    @Override
    public String toString() {
        return "***";
    }
}
