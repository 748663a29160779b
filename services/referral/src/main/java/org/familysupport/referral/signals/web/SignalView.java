package org.familysupport.referral.signals.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.signals.SeenSignal;
import org.familysupport.referral.signals.Signal;
import org.familysupport.referral.signals.SignalAct;
import org.jspecify.annotations.Nullable;

/** A signal as its two parties see it. */
@Schema(name = "Signal", examples = SignalView.AS_IT_CAME)
record SignalView(
        UUID id,
        long version,

        @Schema(description = "new, under-review, registered, linked-to-case or rejected", examples = "new")
        String status,

        @Schema(description = "Who passed it on") UUID source,

        @Schema(description = "Who handles it") UUID receiver,

        @Schema(description = "Code of the list `signal-channel`", examples = "outing")
        String channel,

        @Schema(description = "Code of the list `signal-topic`", examples = "child-disability")
        String topic,

        @Schema(description = "Code of the list `signal-urgency`", examples = "urgent")
        String urgency,

        boolean anonymous,

        @Schema(description = "Whether it is about a child not born yet")
        boolean unborn,

        @Schema(description = "What was said", examples = "На выезде встретили семью с двумя детьми, помощи нет")
        @Nullable
        String text,

        @Schema(description = "How to reach who gave it", examples = "дежурный воспитатель, через секретаря") @Nullable
        String contact,

        Instant receivedAt,

        @Schema(description = "Until when something must be done; absent where the urgency has no term") @Nullable
        Instant firstActionBy,

        @Schema(description = "When something was done for the first time") @Nullable
        Instant firstActionAt,

        @Schema(description = "When that was said; absent while nothing was done") @Nullable
        Instant firstActionNotedAt,

        @Schema(
                description =
                        "Whether the term went by before anything was said to have been done: what is said later of an earlier deed does not change it")
        boolean firstActionMissed,

        @Schema(description = "Whom it turned out to be about; absent for who may not know them") @Nullable
        SubjectView subject,

        @Schema(description = "The work it belongs to; absent for who may not know whom it is about") @Nullable
        LinkView linked,

        @Schema(description = "Why it was rejected: code of the list `signal-rejection`", examples = "not-confirmed")
        @Nullable
        String reasonCode,

        @Nullable Instant endedAt,

        @Schema(
                description = "What you may do now: each is a POST to the path of this name under this one",
                examples = "[\"review\", \"first-action\"]")
        List<String> allowedActs)
        implements Personal, Versioned {
    /** What an example of the usual case lacks: it came a moment ago, and somebody was told by nobody in particular. */
    static final String AS_IT_CAME = """
            {"anonymous": true, "contact": null, "firstActionAt": null, "firstActionNotedAt": null, "firstActionMissed": false, "subject": null, "linked": null,
             "reasonCode": null, "endedAt": null}""";

    @Schema(name = "SignalLink")
    record LinkView(@Schema(examples = "referral") String kind, UUID id) {}

    static SignalView of(SeenSignal seen) {
        Signal it = seen.signal();
        SubjectRef about = seen.subject();
        String linkedKind = it.linkedKind();
        UUID linked = it.linked();
        return new SignalView(
                it.uuid(),
                it.version(),
                it.status().code(),
                it.source().value(),
                it.receiver().value(),
                it.channel(),
                it.topic(),
                it.urgency(),
                it.anonymous(),
                it.unborn(),
                it.words(),
                it.contact(),
                it.receivedAt(),
                it.firstActionBy(),
                it.firstActionAt(),
                it.firstActionNotedAt(),
                seen.firstActionMissed(),
                about == null ? null : SubjectView.of(about),
                about == null || linkedKind == null || linked == null ? null : new LinkView(linkedKind, linked),
                it.reason(),
                it.endedAt(),
                seen.allowedActs().stream().map(SignalAct::code).toList());
    }

    @Override
    public String toString() {
        return "signal " + id;
    }
}
