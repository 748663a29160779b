package org.familysupport.referral.carers.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.carers.CarerRow;

/** A candidate in a list. */
@Schema(name = "CarerRow")
record CarerRowView(
        UUID id,

        @Schema(description = "As in the candidate itself, for If-Match")
        long version,

        @Schema(description = "The candidate") UUID person,
        @Schema(description = "Who leads") UUID organisation,

        @Schema(description = "Code of the list `carer-form`", examples = "foster-care")
        String form,

        @Schema(examples = "in-course") String status,
        LocalDate appliedOn,

        @Schema(description = "How many adults the household has", examples = "2")
        int adults,

        @Schema(description = "How many of them have completed a course", examples = "1")
        int completed) {
    static CarerRowView of(CarerRow it) {
        return new CarerRowView(
                it.id().value(),
                it.version(),
                it.person().value(),
                it.organisation().value(),
                it.form(),
                it.status().code(),
                it.appliedOn(),
                it.adults(),
                it.completed());
    }
}
