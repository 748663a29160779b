package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One side of a referral has written to the other.
 *
 * @param sender who wrote: the source or a receiver
 * @param receiver the receiver that wrote or is written to; null while several are asked and the source writes to all
 */
public record MessageSent(
        MessageId message,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId sender,
        @Nullable OrganisationId receiver,
        Instant sentAt)
        implements MessageFact {}
