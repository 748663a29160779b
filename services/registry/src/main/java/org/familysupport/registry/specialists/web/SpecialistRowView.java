package org.familysupport.registry.specialists.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.specialists.SpecialistRow;
import org.jspecify.annotations.Nullable;

/** A line of a list of specialists: one employment. */
@Schema(name = "SpecialistRow", examples = "{\"to\": null}")
record SpecialistRowView(
        @Schema(description = "Id of the specialist") UUID id,
        @Schema(description = "For `If-Match`") long version,

        @Schema(description = "For organisations that employ or employed them")
        SpecialistView.@Nullable NameView name,

        @Schema(description = "Id of the employment") UUID employment,

        UUID organisation,

        @Schema(description = "Code of the list `specialist-position`", examples = "speech-therapist")
        String position,

        @Schema(description = "The first day", examples = "2020-09-01")
        LocalDate from,

        @Schema(description = "The last day", examples = "2022-08-31") @Nullable
        LocalDate to,

        @Schema(description = "Names of the fields left out because the caller may not see them", examples = "[]")
        List<String> redactedFields)
        implements Personal {
    static SpecialistRowView of(SpecialistRow it) {
        return new SpecialistRowView(
                it.specialist(),
                it.version(),
                it.name() == null ? null : SpecialistView.NameView.of(it.name()),
                it.employment(),
                it.organisation(),
                it.position(),
                it.from(),
                it.to(),
                it.name() == null ? List.of("name") : List.of());
    }

    @Override
    public String toString() {
        return "***";
    }
}
