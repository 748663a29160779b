package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Receivers who wanted to say no may: they are asked no longer, or have it no longer; the referral as
 * a whole is rejected when nobody is left, and cancelled when it was taken.
 *
 * @param targets whose denial was confirmed
 * @param confirmedBy the source, or who coordinates for the region
 * @param status of the whole referral after it
 */
public record ReferralDenialConfirmed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> targets,
        OrganisationId confirmedBy,
        String status,
        Instant confirmedAt)
        implements ReferralFact {
    public ReferralDenialConfirmed {
        targets = List.copyOf(targets);
    }
}
