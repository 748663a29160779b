package org.familysupport.referral.messages.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.MessageId;
import org.familysupport.referral.messages.Reading;
import org.jspecify.annotations.Nullable;

/** How far your organisation has read. */
@Schema(name = "MessageReading")
record ReadingView(
        UUID referral,

        @Schema(description = "How many messages of the other side your organisation has not read", examples = "2")
        long unread,

        @Schema(description = "The last one it has read; absent: none") @Nullable
        UUID message,

        @Nullable Instant readAt) {
    static ReadingView of(Reading it) {
        MessageId upTo = it.upTo();
        return new ReadingView(it.referral().value(), it.unread(), upTo == null ? null : upTo.value(), it.readAt());
    }
}
