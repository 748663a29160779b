package org.familysupport.referral.signals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.signals.SignalDraft;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said of a signal when it comes. */
@Schema(name = "SignalRequest", examples = "{\"source\": null, \"contact\": null, \"anonymous\": true}")
record SignalRequest(
        @Schema(description = "Who passes it on; your organisation when absent, else one for which you stand") @Nullable
        UUID source,

        @Schema(
                description =
                        "Who is to handle it: an active organisation of the directory; who passes it on when absent")
        @Nullable
        UUID receiver,

        @Schema(description = "From what side it came: code of the list `signal-channel`", examples = "outing")
        @NotNull
        @KnownCode("signal-channel")
        String channel,

        @Schema(
                description =
                        "Code of the list `signal-topic`; protected ones are known to the two organisations alone",
                examples = "child-disability")
        @NotNull
        @KnownCode("signal-topic")
        String topic,

        @Schema(
                description = "Code of the list `signal-urgency`, which sets the term for the first deed",
                examples = "urgent")
        @NotNull
        @KnownCode("signal-urgency")
        String urgency,

        @Schema(description = "Whether who gave it did not say who they are; false when absent") @Nullable
        Boolean anonymous,

        @Schema(description = "Whether it is about a child not born yet; false when absent") @Nullable
        Boolean unborn,

        @Schema(
                description = "What was said; it leaves this service in no event",
                examples = "На выезде встретили семью с двумя детьми, помощи нет")
        @Size(min = 1, max = 4000)
        @Nullable
        String text,

        @Schema(
                description = "How to reach who gave it; not of an anonymous one",
                examples = "дежурный воспитатель, через секретаря")
        @Size(min = 1, max = 500)
        @Nullable
        String contact,

        @Schema(description = "When somebody was told; now when absent") @Nullable
        Instant receivedAt)
        implements Personal {
    SignalDraft toDraft(UUID own) {
        UUID by = Objects.requireNonNullElse(source, own);
        return new SignalDraft(
                new OrganisationId(by),
                new OrganisationId(Objects.requireNonNullElse(receiver, by)),
                channel,
                topic,
                urgency,
                Boolean.TRUE.equals(anonymous),
                Boolean.TRUE.equals(unborn),
                text,
                contact,
                micros(receivedAt));
    }

    /** As exact as the database keeps it. */
    static @Nullable Instant micros(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "***";
    }
}
