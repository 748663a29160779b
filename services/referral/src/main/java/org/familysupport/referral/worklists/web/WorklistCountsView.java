package org.familysupport.referral.worklists.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.worklists.WorklistCount;

/** How much stands in each worklist. */
@Schema(name = "WorklistCounts")
record WorklistCountsView(
        @Schema(description = "Only what there is some of") List<CountView> items) {
    @Schema(name = "WorklistCount")
    record CountView(
            @Schema(description = "inbox, sent, unclaimed, overdue or due-soon (within 24 hours)", examples = "inbox")
            String list,

            @Schema(
                    description =
                            "The status of the referrals; of unclaimed ones the priority; of terms, what is waited for: code of the list `deadline-timer`",
                    examples = "requested")
            String state,

            @Schema(examples = "3") long count) {}

    static WorklistCountsView of(List<WorklistCount> counts) {
        return new WorklistCountsView(counts.stream()
                .map(it -> new CountView(it.list(), it.state(), it.count()))
                .toList());
    }
}
