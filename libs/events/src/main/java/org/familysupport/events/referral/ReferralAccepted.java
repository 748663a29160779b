package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A receiver took the referral; the other receivers lost it at that instant.
 *
 * @param cancelled the receivers whose task ended by that
 */
public record ReferralAccepted(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        List<OrganisationId> cancelled,
        Instant acceptedAt)
        implements ReferralFact {
    public ReferralAccepted {
        cancelled = List.copyOf(cancelled);
    }
}
