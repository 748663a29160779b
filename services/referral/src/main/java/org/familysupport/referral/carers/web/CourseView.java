package org.familysupport.referral.carers.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.carers.CarerCourse;
import org.jspecify.annotations.Nullable;

/** A course of the school of foster parents, as everyone may see it. */
@Schema(name = "CarerCourse")
record CourseView(
        UUID id,
        long version,
        @Schema(description = "Who holds it") UUID organisation,

        @Schema(examples = "Школа приёмных родителей, осень 2026")
        String title,

        @Schema(description = "How many sessions it has", examples = "12")
        int sessions,

        LocalDate from,
        @Nullable LocalDate to)
        implements Versioned {
    static CourseView of(CarerCourse it) {
        return new CourseView(
                it.uuid(), it.version(), it.organisation().value(), it.title(), it.sessions(), it.from(), it.to());
    }
}
