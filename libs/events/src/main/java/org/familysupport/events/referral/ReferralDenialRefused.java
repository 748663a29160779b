package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Receivers who wanted to say no may not: they have to answer again.
 *
 * @param targets whose denial was refused
 * @param refusedBy the source, or who coordinates for the region
 */
public record ReferralDenialRefused(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        OrganisationId refusedBy,
        Instant refusedAt)
        implements ReferralFact {
    public ReferralDenialRefused {
        targets = List.copyOf(targets);
    }
}
