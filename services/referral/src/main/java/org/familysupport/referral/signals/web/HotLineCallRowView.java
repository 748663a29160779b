package org.familysupport.referral.signals.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.SignalId;
import org.familysupport.referral.signals.HotLineCallRow;
import org.jspecify.annotations.Nullable;

/** A call to the hot line in a list. */
@Schema(name = "HotLineCallRow")
record HotLineCallRowView(
        UUID id,
        long version,

        @Schema(description = "Code of the list `channel`", examples = "phone")
        String channel,

        @Schema(description = "Code of the list `signal-topic`", examples = "hardship")
        String topic,

        @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
        String urgency,

        @Schema(description = "Code of the list `hot-line-answer`", examples = "passed-on")
        String answer,

        boolean anonymous,

        @Schema(description = "The signal that it opened") @Nullable
        UUID signal,

        Instant takenAt) {
    static HotLineCallRowView of(HotLineCallRow it) {
        SignalId signal = it.signal();
        return new HotLineCallRowView(
                it.id().value(),
                it.version(),
                it.channel(),
                it.topic(),
                it.urgency(),
                it.answer(),
                it.anonymous(),
                signal == null ? null : signal.value(),
                it.takenAt());
    }
}
