package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A receiver wants to say no to help that must not be refused by one side alone, or to give it up: it stays as it is until the
 * source, or who coordinates for the region, confirms that or refuses it.
 *
 * @param reason code of the list {@code status-reason}
 * @param status of the whole referral after it; requested where absent
 */
public record ReferralDenialProposed(
        ReferralId referral,
        long version,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String reason,
        Instant proposedAt,
        @Nullable String status)
        implements ReferralFact {}
