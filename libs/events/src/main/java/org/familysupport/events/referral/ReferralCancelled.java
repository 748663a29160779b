package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source or the target ended the referral before its completion.
 *
 * @param cancelledBy the side that did it
 */
public record ReferralCancelled(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        OrganisationId cancelledBy,
        String reason,
        Instant cancelledAt)
        implements ReferralFact {
    public ReferralCancelled {
        targets = List.copyOf(targets);
    }
}
