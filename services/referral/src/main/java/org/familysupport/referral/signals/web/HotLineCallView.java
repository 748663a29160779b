package org.familysupport.referral.signals.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.signals.HotLineCall;
import org.familysupport.referral.signals.SeenCall;
import org.jspecify.annotations.Nullable;

/** A call to the hot line. */
@Schema(name = "HotLineCall", examples = "{\"anonymous\": true, \"contact\": null, \"subject\": null}")
record HotLineCallView(
        UUID id,
        long version,

        @Schema(description = "Whose hot line it is") UUID organisation,

        @Schema(description = "Code of the list `channel`", examples = "phone")
        String channel,

        @Schema(description = "Code of the list `signal-topic`", examples = "hardship")
        String topic,

        @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
        String urgency,

        @Schema(description = "Code of the list `hot-line-answer`", examples = "passed-on")
        String answer,

        boolean anonymous,

        @Schema(description = "Who called; absent for who may not know them") @Nullable
        SubjectView subject,

        @Schema(
                description = "What was asked and answered",
                examples = "Спрашивают, куда обратиться за помощью на дому")
        @Nullable
        String text,

        @Schema(description = "How to reach who called", examples = "через школу") @Nullable
        String contact,

        @Schema(description = "The signal that it opened; absent when it was not urgent") @Nullable
        UUID signal,

        Instant takenAt)
        implements Personal, Versioned {
    static HotLineCallView of(SeenCall seen) {
        HotLineCall it = seen.call();
        SubjectRef about = seen.subject();
        SignalId signal = it.signal();
        return new HotLineCallView(
                it.uuid(),
                it.version(),
                it.organisation().value(),
                it.channel(),
                it.topic(),
                it.urgency(),
                it.answer(),
                it.anonymous(),
                about == null ? null : SubjectView.of(about),
                it.words(),
                it.contact(),
                signal == null ? null : signal.value(),
                it.takenAt());
    }

    @Override
    public String toString() {
        return "call " + id;
    }
}
