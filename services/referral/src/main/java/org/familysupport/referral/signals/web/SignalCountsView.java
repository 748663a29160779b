package org.familysupport.referral.signals.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.signals.CountRow;

/** How many signals came in a time. */
@Schema(name = "SignalCounts")
record SignalCountsView(LocalDate from, LocalDate to, long total, List<CountView> counts) {
    @Schema(name = "SignalCount")
    record CountView(
            @Schema(description = "Code of the list `signal-channel`", examples = "outing")
            String channel,

            @Schema(description = "Code of the list `signal-topic`", examples = "child-disability")
            String topic,

            @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
            String urgency,

            @Schema(examples = "new") String status,

            long count) {}

    static SignalCountsView of(LocalDate from, LocalDate to, List<CountRow> rows) {
        return new SignalCountsView(
                from,
                to,
                rows.stream().mapToLong(CountRow::count).sum(),
                rows.stream()
                        .map(it -> new CountView(it.channel(), it.topic(), it.urgency(), it.state(), it.count()))
                        .toList());
    }
}
