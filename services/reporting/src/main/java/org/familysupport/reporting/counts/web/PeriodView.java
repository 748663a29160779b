package org.familysupport.reporting.counts.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.CountPeriod;

/** Days of service, both ends included. */
@Schema(name = "CountPeriod")
record PeriodView(
        @Schema(description = "First day") LocalDate from,
        @Schema(description = "Last day") LocalDate to) {
    static PeriodView of(CountPeriod period) {
        return new PeriodView(period.from(), period.to());
    }
}
