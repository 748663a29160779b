package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What the two sides of a referral write to each other, by ids alone: the words stay with their owner. */
public sealed interface MessageFact extends Fact permits MessageSent {
    MessageId message();

    /** To which it belongs. */
    ReferralId referral();

    /** The family or person it is about. */
    SubjectRef subject();

    /** The organisation that asked. */
    OrganisationId source();

    @Override
    default UUID key() {
        return message().value();
    }
}
