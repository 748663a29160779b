package org.familysupport.reporting.counts.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.CountPeriod;
import org.familysupport.reporting.counts.Figure;
import org.jspecify.annotations.Nullable;

/** The second period, and who stands in which. */
@Schema(name = "CountComparison")
record ComparisonView(
        @Schema(description = "The second period; said once, for the whole") @Nullable
        PeriodView period,

        @Schema(description = "The count of the second period", examples = "94")
        long value,

        @Schema(description = "Deliveries behind it", examples = "210")
        long facts,

        @Schema(description = "In both periods", examples = "17")
        long recurring,

        @Schema(description = "In the first period alone", examples = "119")
        long onlyFirst,

        @Schema(description = "In the second period alone", examples = "77")
        long onlySecond,

        @Schema(description = "In either period", examples = "213")
        long union) {
    static ComparisonView of(@Nullable CountPeriod period, Figure figure) {
        return new ComparisonView(
                period == null ? null : PeriodView.of(period),
                figure.second(),
                figure.secondFacts(),
                figure.recurring(),
                figure.onlyFirst(),
                figure.onlySecond(),
                figure.union());
    }
}
