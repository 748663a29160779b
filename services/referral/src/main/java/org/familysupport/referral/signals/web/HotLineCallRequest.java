package org.familysupport.referral.signals.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.signals.HotLineCallDraft;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said of a call when it is taken. */
@Schema(
        name = "HotLineCallRequest",
        examples = "{\"organisation\": null, \"contact\": null, \"subject\": null, \"anonymous\": true}")
record HotLineCallRequest(
        @Schema(description = "Whose hot line it is; your organisation when absent, else one for which you stand")
        @Nullable
        UUID organisation,

        @Schema(
                description =
                        "Who is to handle the signal that an urgent call opens, and of no other call: an active organisation of the directory; whose hot line it is when absent")
        @Nullable
        UUID receiver,

        @Schema(description = "Code of the list `channel`", examples = "phone") @NotNull @KnownCode("channel")
        String channel,

        @Schema(description = "Code of the list `signal-topic`", examples = "hardship")
        @NotNull
        @KnownCode("signal-topic")
        String topic,

        @Schema(description = "Code of the list `signal-urgency`; an urgent call opens a signal", examples = "urgent")
        @NotNull
        @KnownCode("signal-urgency")
        String urgency,

        @Schema(description = "Code of the list `hot-line-answer`", examples = "passed-on")
        @NotNull
        @KnownCode("hot-line-answer")
        String answer,

        @Schema(description = "Whether who called did not say who they are") @NotNull
        Boolean anonymous,

        @Schema(description = "Who called, where that is registered; not of an anonymous call") @Valid @Nullable
        SubjectRequest subject,

        @Schema(
                description = "What was asked and answered; it leaves this service in no event",
                examples = "Спрашивают, куда обратиться за помощью на дому")
        @Size(min = 1, max = 4000)
        @Nullable
        String text,

        @Schema(description = "How to reach who called; not of an anonymous call", examples = "через школу")
        @Size(min = 1, max = 500)
        @Nullable
        String contact,

        @Schema(description = "Now when absent") @Nullable Instant takenAt)
        implements Personal {
    HotLineCallDraft toDraft(UUID own) {
        UUID by = Objects.requireNonNullElse(organisation, own);
        return new HotLineCallDraft(
                new OrganisationId(by),
                new OrganisationId(Objects.requireNonNullElse(receiver, by)),
                channel,
                topic,
                urgency,
                answer,
                anonymous,
                subject == null ? null : subject.toRef(),
                text,
                contact,
                SignalRequest.micros(takenAt));
    }

    @Override
    public String toString() {
        return "***";
    }
}
