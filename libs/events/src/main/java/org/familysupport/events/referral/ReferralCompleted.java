package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The help asked for was given, or none was needed.
 *
 * @param deliveries how many services were given within it
 */
public record ReferralCompleted(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String outcome,
        int deliveries,
        Instant completedAt)
        implements ReferralFact {}
