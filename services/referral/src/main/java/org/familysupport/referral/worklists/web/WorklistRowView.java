package org.familysupport.referral.worklists.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.PreviewView;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.worklists.WorklistRow;
import org.jspecify.annotations.Nullable;

/** A referral in a worklist, or a transfer that waits in it. */
@Schema(
        name = "WorklistEntry",
        examples = "{\"missedAt\": null, \"rung\": null, \"transfer\": null, \"programme\": null}")
record WorklistRowView(
        @Schema(description = "`GET /api/v1/referrals/{id}`; absent for a transfer") @Nullable
        UUID referral,

        @Schema(
                description =
                        "`GET /api/v1/transfers/{id}`: responsibility is offered to you and waits for your answer; absent for a referral")
        @Nullable
        UUID transfer,

        @Schema(description = "From your side", examples = "requested")
        String status,

        @Schema(description = "Absent for who coordinates for the region, and of what stands open") @Nullable
        SubjectView subject,

        @Schema(description = "Who asks") UUID source,

        @Schema(description = "Who was asked, who has it, or whose term it is; absent while several are asked")
        @Nullable
        UUID party,

        @Schema(description = "Code of the list `need-category`; absent for a transfer") @Nullable
        String category,

        @Schema(description = "Code of the list `referral-priority`; absent for a transfer") @Nullable
        String priority,

        @Schema(
                description =
                        "Code of the list `programme`: for which responsibility is handed over; absent for a referral",
                examples = "general")
        @Nullable
        String programme,

        @Schema(description = "Code of the list `referral-reason`")
        String reasonCode,

        Instant requestedAt,

        @Schema(
                description = "Code of the list `deadline-timer`: what is waited for; absent where no term runs",
                examples = "accept-by")
        @Nullable
        String timer,

        @Schema(description = "When that term ends") @Nullable
        Instant dueAt,

        @Schema(description = "When it was announced as missed; absent as long as it is kept") @Nullable
        Instant missedAt,

        @Schema(
                description = "Of a missed term: as who it concerns you, code of the list `escalation-rung`",
                examples = "assignee")
        @Nullable
        String rung,

        @Schema(description = "What you may know of the subject before you accept; absent afterwards") @Nullable
        PreviewView preview) {
    static WorklistRowView of(WorklistRow it) {
        return new WorklistRowView(
                it.referral(),
                it.transfer(),
                it.status(),
                it.subject() == null ? null : SubjectView.of(it.subject()),
                it.source(),
                it.party(),
                it.category(),
                it.priority(),
                it.programme(),
                it.reason(),
                it.requestedAt(),
                it.timer(),
                it.dueAt(),
                it.missedAt(),
                it.rung(),
                it.preview() == null ? null : PreviewView.of(it.preview()));
    }
}
