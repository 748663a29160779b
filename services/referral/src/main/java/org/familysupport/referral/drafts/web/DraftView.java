package org.familysupport.referral.drafts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.drafts.Draft;
import org.familysupport.referral.drafts.DraftContent;
import org.familysupport.referral.drafts.SeenDraft;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** A draft as its source sees it. */
@Schema(
        name = "ReferralDraft",
        examples =
                "{\"replaces\": null, \"capacityReason\": null, \"pool\": null, \"recommendation\": null, \"allowedActs\": [\"request\"]}")
record DraftView(
        @Schema(description = "Of the referral too that it becomes")
        UUID id,

        long version,
        @Schema(examples = "draft") String status,
        SubjectView subject,
        @Schema(description = "Who is going to ask") UUID source,

        @Schema(description = "Who is going to be asked") List<UUID> receivers,

        @Schema(description = "Code of the list `need-category`", examples = "early-help") @Nullable
        String category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine") @Nullable
        String priority,

        @Schema(description = "Code of the list `referral-reason`", examples = "age-stage") @Nullable
        String reasonCode,

        @Schema(description = "Code of the list `purpose-of-use`", examples = "referral") @Nullable
        String purpose,

        DraftRequest.@Nullable LegalBasis legalBasis,

        @Schema(description = "For who will accept") @Nullable
        String note,

        @Nullable UUID replaces,

        @Schema(description = "Code of the list `capacity-reason`", examples = "willing-to-wait") @Nullable
        String capacityReason,

        DraftRequest.@Nullable Pool pool,
        DraftRequest.@Nullable Recommended recommendation,
        Instant begunAt,
        Instant changedAt,

        @Schema(description = "When it is deleted if nobody touches it; absent: not by itself") @Nullable
        Instant keepUntil,

        @Schema(description = "What you may do now: each is a POST to the path of this name under this one")
        List<String> allowedActs)
        implements Personal, Versioned {
    private static final String DRAFT = "draft";

    static DraftView of(SeenDraft seen) {
        Draft it = seen.draft();
        DraftContent written = it.content();
        return new DraftView(
                it.uuid(),
                it.version(),
                DRAFT,
                SubjectView.of(it.subject()),
                it.source().value(),
                written.receivers(),
                written.category(),
                written.priority(),
                written.reasonCode(),
                written.purpose(),
                DraftRequest.LegalBasis.of(written),
                written.note(),
                written.replaces(),
                written.capacityReason(),
                DraftRequest.Pool.of(written.pool()),
                DraftRequest.Recommended.of(written.recommendation()),
                it.createdAt(),
                it.changedAt(),
                it.keepUntil(),
                seen.allowedActs());
    }

    @Override
    public String toString() {
        return "draft " + id;
    }
}
