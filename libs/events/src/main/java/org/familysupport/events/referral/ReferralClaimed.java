package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * One of the organisations to which a referral stood open took it; it is accepted by that.
 */
public record ReferralClaimed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        Instant claimedAt)
        implements ReferralFact {}
