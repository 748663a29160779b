package org.familysupport.referral.referrals.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralRow;
import org.jspecify.annotations.Nullable;

/** A referral in a list. */
@Schema(name = "ReferralRow", examples = "{\"allowedActs\": [\"acceptance\", \"rejection\", \"cancellation\"]}")
record ReferralRowView(
        UUID id,

        @Schema(description = "As in the referral itself, for If-Match")
        long version,

        @Schema(description = "As in the referral itself, from your side", examples = "requested")
        String status,

        SubjectView subject,
        @Schema(description = "Who asks") UUID source,

        @Schema(description = "Who has it; in the inbox the receiver itself") @Nullable
        UUID target,

        @Schema(description = "Code of the list `need-category`")
        String category,

        @Schema(description = "Code of the list `referral-priority`")
        String priority,

        @Schema(description = "Code of the list `referral-reason`")
        String reasonCode,

        Instant requestedAt,

        @Schema(description = "What you may do now, as in the referral itself")
        List<String> allowedActs) {
    static ReferralRowView of(ReferralRow it) {
        return new ReferralRowView(
                it.id().value(),
                it.version(),
                it.status().code(),
                SubjectView.of(it.subject()),
                it.source().value(),
                it.target() == null ? null : it.target().value(),
                it.category(),
                it.priority(),
                it.reason(),
                it.requestedAt(),
                it.allowedActs().stream().map(ReferralAct::code).toList());
    }
}
