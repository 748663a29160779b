package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Help that did not come about is asked for again.
 *
 * @param successor the referral by which it is asked for
 * @param firstRequestedAt when help was asked for at first
 */
public record ReferralRenewed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        ReferralId successor,
        Instant firstRequestedAt,
        Instant renewedAt)
        implements ReferralFact {}
