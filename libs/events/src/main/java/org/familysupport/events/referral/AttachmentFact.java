package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a file that is attached to a referral; neither its content nor what it is called. */
public sealed interface AttachmentFact extends Fact permits AttachmentAdded, AttachmentWithdrawn {
    AttachmentId attachment();

    /** To which it belongs. */
    ReferralId referral();

    /** The family or person it is about. */
    SubjectRef subject();

    /** The organisation that asked. */
    OrganisationId source();

    @Override
    default UUID key() {
        return attachment().value();
    }
}
