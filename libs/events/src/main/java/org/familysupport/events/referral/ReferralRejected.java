package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A receiver said no, with a reason; the referral as a whole is rejected when nobody is left.
 *
 * @param status of the whole referral after it
 */
public record ReferralRejected(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String reason,
        String status,
        Instant rejectedAt)
        implements ReferralFact {}
