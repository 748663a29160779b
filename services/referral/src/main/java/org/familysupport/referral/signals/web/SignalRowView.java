package org.familysupport.referral.signals.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.signals.SignalAct;
import org.familysupport.referral.signals.SignalRow;
import org.jspecify.annotations.Nullable;

/** A signal in a list. */
@Schema(
        name = "SignalRow",
        examples =
                "{\"firstActionAt\": null, \"firstActionNotedAt\": null, \"firstActionMissed\": false, \"anonymous\": true}")
record SignalRowView(
        UUID id,

        @Schema(description = "As in the signal itself, for If-Match")
        long version,

        @Schema(examples = "new") String status,

        @Schema(description = "Who passed it on") UUID source,

        @Schema(description = "Who handles it") UUID receiver,

        @Schema(description = "Code of the list `signal-channel`", examples = "outing")
        String channel,

        @Schema(description = "Code of the list `signal-topic`", examples = "child-disability")
        String topic,

        @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
        String urgency,

        boolean anonymous,
        boolean unborn,
        Instant receivedAt,

        @Schema(description = "Until when something must be done") @Nullable
        Instant firstActionBy,

        @Nullable Instant firstActionAt,

        @Schema(description = "When that was said; absent while nothing was done") @Nullable
        Instant firstActionNotedAt,

        @Schema(
                description =
                        "Whether the term went by before anything was said to have been done: what is said later of an earlier deed does not change it")
        boolean firstActionMissed,

        @Schema(
                description = "What you may do now, as in the signal itself",
                examples = "[\"review\", \"first-action\"]")
        List<String> allowedActs) {
    static SignalRowView of(SignalRow it) {
        return new SignalRowView(
                it.id().value(),
                it.version(),
                it.status().code(),
                it.source().value(),
                it.receiver().value(),
                it.channel(),
                it.topic(),
                it.urgency(),
                it.anonymous(),
                it.unborn(),
                it.receivedAt(),
                it.firstActionBy(),
                it.firstActionAt(),
                it.firstActionNotedAt(),
                it.firstActionMissed(),
                it.allowedActs().stream().map(SignalAct::code).toList());
    }
}
