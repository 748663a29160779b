package org.familysupport.referral.signals.web;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.signals.CountRow;

/** How many calls were taken in a time. */
@Schema(name = "HotLineCallCounts")
record HotLineCallCountsView(LocalDate from, LocalDate to, long total, List<CountView> counts) {
    @Schema(name = "HotLineCallCount")
    record CountView(
            @Schema(description = "Code of the list `channel`", examples = "phone")
            String channel,

            @Schema(description = "Code of the list `signal-topic`", examples = "hardship")
            String topic,

            @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
            String urgency,

            @Schema(description = "Code of the list `hot-line-answer`", examples = "passed-on")
            String answer,

            long count) {}

    static HotLineCallCountsView of(LocalDate from, LocalDate to, List<CountRow> rows) {
        return new HotLineCallCountsView(
                from,
                to,
                rows.stream().mapToLong(CountRow::count).sum(),
                rows.stream()
                        .map(it -> new CountView(it.channel(), it.topic(), it.urgency(), it.state(), it.count()))
                        .toList());
    }
}
