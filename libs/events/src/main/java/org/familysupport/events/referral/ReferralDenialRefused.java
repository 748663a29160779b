package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Receivers who wanted to say no may not: they have to answer again, or to go on.
 *
 * @param targets whose denial was refused
 * @param refusedBy the source, or who coordinates for the region
 * @param status of the whole referral after it; requested where absent
 */
public record ReferralDenialRefused(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        OrganisationId refusedBy,
        Instant refusedAt,
        @Nullable String status)
        implements ReferralFact {
    public ReferralDenialRefused {
        targets = List.copyOf(targets);
    }
}
