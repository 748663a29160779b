package org.familysupport.referral.worklists.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.worklists.RecommendationDue;
import org.jspecify.annotations.Nullable;

/** What a check-up recommended and nobody has begun. */
@Schema(name = "RecommendationDue", examples = "{\"target\": null}")
record RecommendationDueView(
        @Schema(description = "`GET /api/v1/referrals/{id}`")
        UUID referral,

        @Schema(examples = "requested") String status,
        SubjectView subject,
        @Schema(description = "Who recommended it") UUID source,

        @Schema(description = "Who has accepted it, also where it has given it up since; absent where nobody has")
        @Nullable
        UUID target,

        @Schema(description = "Code of the list `need-category`")
        String category,

        @Schema(description = "What is recommended: code of the list `service-type`")
        String serviceType,

        LocalDate checkUpOn,

        @Schema(description = "Until when something should be done", examples = "2021-09-30")
        LocalDate dueOn,

        @Schema(
                description =
                        "What is lacking: `acceptance`, also anew, or `start` where somebody has accepted it and did not begin by its day",
                examples = "acceptance")
        String lacking,

        @Schema(
                description = "`source` where your organisation recommended it, `responsible` where it is responsible",
                examples = "source")
        String standing) {
    static RecommendationDueView of(RecommendationDue it) {
        return new RecommendationDueView(
                it.referral(),
                it.status(),
                SubjectView.of(it.subject()),
                it.source(),
                it.target(),
                it.category(),
                it.serviceType(),
                it.checkUpOn(),
                it.dueOn(),
                it.lacking(),
                it.asSource() ? "source" : "responsible");
    }
}
