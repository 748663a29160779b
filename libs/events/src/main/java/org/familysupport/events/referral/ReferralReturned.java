package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * Who has or had a referral asks the source to take the family back; that is a referral of its own, which must be accepted.
 *
 * @param successor the referral by which the source is asked
 * @param status of the whole referral, as before
 */
public record ReferralReturned(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        ReferralId successor,
        String status,
        Instant returnedAt)
        implements ReferralFact {}
