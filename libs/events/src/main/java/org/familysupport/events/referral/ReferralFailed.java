package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** The target could not give the help; the source must refer again or close. */
public record ReferralFailed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String reason,
        Instant failedAt)
        implements ReferralFact {}
