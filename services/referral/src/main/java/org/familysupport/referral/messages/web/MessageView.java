package org.familysupport.referral.messages.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Unchanging;
import org.familysupport.referral.messages.Message;
import org.jspecify.annotations.Nullable;

/** A message as both sides see it. */
@Schema(name = "Message")
record MessageView(
        UUID id,
        UUID referral,

        @Schema(description = "Who wrote: the source, or a receiver")
        UUID sender,

        @Schema(description = "Whether the source's side wrote", examples = "true")
        boolean bySource,

        @Schema(description = "The receiver that wrote or is written to; absent: all who were asked") @Nullable
        UUID receiver,

        @Schema(examples = "Есть ли у ребёнка заключение ПМПК?")
        String text,

        @Schema(
                description =
                        "`names-nobody`: written before anybody had accepted, so also for readers that may know no more than a preview; show it where somebody writes then, too",
                examples = "names-nobody")
        @Nullable
        String warning,

        Instant sentAt)
        implements Personal, Unchanging {
    private static final String NAMES_NOBODY = "names-nobody";

    static MessageView of(Message it) {
        OrganisationId receiver = it.receiver();
        return new MessageView(
                it.id().value(),
                it.referral().value(),
                it.sender().value(),
                it.bySource(),
                receiver == null ? null : receiver.value(),
                it.text(),
                it.beforeAcceptance() ? NAMES_NOBODY : null,
                it.sentAt());
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
