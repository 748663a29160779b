package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a call to the hot line: nobody is named.
 *
 * @param organisation whose hot line it is
 * @param channel code of the list {@code channel}
 * @param topic code of the list {@code signal-topic}
 * @param urgency code of the list {@code signal-urgency}
 * @param answer code of the list {@code hot-line-answer}
 * @param anonymous whether who called did not say who they are
 * @param signal the signal it opened, if it was urgent
 */
public record HotLineCallReceipt(
        OrganisationId organisation,
        String channel,
        String topic,
        String urgency,
        String answer,
        boolean anonymous,
        @Nullable SignalId signal,
        Instant takenAt) {}
