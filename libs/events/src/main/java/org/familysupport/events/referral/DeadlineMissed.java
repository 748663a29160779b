package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A term has passed and what it was for has not been done: overdue is this fact, not a status. Announced once for a term.
 *
 * @param missedAt when the service noticed: later than the end of the term where it was away
 */
public record DeadlineMissed(
        DeadlineId deadline,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId party,
        String timer,
        Instant dueAt,
        Instant missedAt)
        implements DeadlineFact {}
