package org.familysupport.referral.relinquishments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.relinquishments.OutcomeCounts;
import org.jspecify.annotations.Nullable;

/** How cases came out, without any case. */
@Schema(name = "RelinquishmentCounts")
record OutcomeCountsView(
        @Schema(examples = "2026-01-01") LocalDate from,
        @Schema(examples = "2026-12-31") LocalDate to,

        @Schema(description = "Where the women lived; anywhere where absent") @Nullable
        String territory,

        @Schema(description = "All together; absent where that is too few to hide in", examples = "23") @Nullable
        Long total,

        List<OutcomeCountView> outcomes) {
    @Schema(name = "RelinquishmentCount")
    record OutcomeCountView(
            @Schema(description = "Code of the list `relinquishment-outcome`", examples = "kept")
            String outcomeCode,

            @Schema(
                    description =
                            "How many women; absent for few, and for as many of the next as it takes that the few cannot be reckoned",
                    examples = "17")
            @Nullable
            Long women) {}

    static OutcomeCountsView of(LocalDate from, LocalDate to, @Nullable String territory, OutcomeCounts it) {
        List<OutcomeCountView> outcomes = new ArrayList<>();
        for (int number = 0; number < it.outcomes().size(); number++) {
            outcomes.add(new OutcomeCountView(
                    it.outcomes().get(number), it.counts().parts().get(number)));
        }
        return new OutcomeCountsView(from, to, territory, it.counts().total(), outcomes);
    }
}
