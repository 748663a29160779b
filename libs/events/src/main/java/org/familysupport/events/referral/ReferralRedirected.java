package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source asks others instead.
 *
 * @param targets who was still asked, and is no longer
 * @param successor the referral by which others are asked
 * @param firstRequestedAt when help was asked for at first: waiting is counted from then
 * @param status of the whole referral after it
 */
public record ReferralRedirected(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        ReferralId successor,
        Instant firstRequestedAt,
        String status,
        Instant redirectedAt)
        implements ReferralFact {
    public ReferralRedirected {
        targets = List.copyOf(targets);
    }
}
