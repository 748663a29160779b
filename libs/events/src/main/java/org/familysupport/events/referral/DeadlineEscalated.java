package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A term that was missed concerns somebody more: the next rung of its ladder. Announced once for each rung.
 *
 * @param rung code of the list {@code escalation-rung}
 * @param escalatedAt when the service noticed that it was time
 */
public record DeadlineEscalated(
        DeadlineId deadline,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId party,
        String timer,
        Instant dueAt,
        String rung,
        Instant escalatedAt)
        implements DeadlineFact {}
