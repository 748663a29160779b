package org.familysupport.referral.referrals.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.PreviewView;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralRow;
import org.jspecify.annotations.Nullable;

/** A referral in a list. */
@Schema(
        name = "ReferralRow",
        examples =
                "{\"businessStatus\": null, \"redirects\": null, \"partOf\": null, \"preview\": null, \"allowedActs\": [\"acceptance\", \"rejection\", \"cancellation\"]}")
record ReferralRowView(
        UUID id,

        @Schema(description = "As in the referral itself, for If-Match")
        long version,

        @Schema(description = "As in the referral itself, from your side", examples = "requested")
        String status,

        @Schema(description = "How it stands beside that: code of the list `business-status`", examples = "waitlisted")
        @Nullable
        String businessStatus,

        @Schema(description = "Absent in the box `pool`: about whom it is knows who has claimed it") @Nullable
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

        @Schema(description = "When this help was asked for at first, by this or by the one it comes from")
        Instant firstRequestedAt,

        @Schema(description = "The referral whose receivers are asked no longer") @Nullable
        UUID redirects,

        @Schema(description = "The referral by which the help has failed, or which is given back") @Nullable
        UUID partOf,

        @Schema(description = "In the box `pool`: what you may know of the subject before you claim it") @Nullable
        PreviewView preview,

        @Schema(description = "What you may do now, as in the referral itself")
        List<String> allowedActs) {
    static ReferralRowView of(ReferralRow it) {
        return new ReferralRowView(
                it.id().value(),
                it.version(),
                it.status().code(),
                it.businessStatus(),
                it.preview() == null ? SubjectView.of(it.subject()) : null,
                it.source().value(),
                it.target() == null ? null : it.target().value(),
                it.category(),
                it.priority(),
                it.reason(),
                it.requestedAt(),
                it.firstRequestedAt(),
                it.redirects(),
                it.partOf(),
                it.preview() == null ? null : PreviewView.of(it.preview()),
                it.allowedActs().stream().map(ReferralAct::code).toList());
    }
}
