package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a signal when it has come: nobody is named, and what was said stays where it is.
 *
 * @param source the organisation that passed it on
 * @param receiver the organisation that handles it
 * @param channel code of the list {@code signal-channel}
 * @param topic code of the list {@code signal-topic}
 * @param urgency code of the list {@code signal-urgency}
 * @param anonymous whether who gave the signal did not say who they are
 * @param unborn whether it is about a child not born yet
 * @param receivedAt when somebody was told
 * @param firstActionBy until when something must be done; absent where there is no term
 */
public record SignalReceipt(
        OrganisationId source,
        OrganisationId receiver,
        String channel,
        String topic,
        String urgency,
        boolean anonymous,
        boolean unborn,
        Instant receivedAt,
        @Nullable Instant firstActionBy) {}
