package org.familysupport.referral.messages;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.MessageId;
import org.familysupport.events.referral.MessageSent;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param sender who wrote
 * @param bySource whether on the source's side
 * @param receiver the receiver that wrote or is written to; null for all who were asked
 * @param text free text, stays here
 * @param beforeAcceptance whether nobody had accepted yet, so that it must name nobody
 */
public record Message(
        MessageId id,
        ReferralId referral,
        OrganisationId sender,
        boolean bySource,
        @Nullable OrganisationId receiver,
        String text,
        boolean beforeAcceptance,
        Instant sentAt)
        implements Personal {
    MessageSent sent(SubjectRef subject, OrganisationId source) {
        return new MessageSent(id, 1, referral, subject, source, sender, receiver, sentAt);
    }

    @Override
    public String toString() {
        return "message " + id;
    }
}
