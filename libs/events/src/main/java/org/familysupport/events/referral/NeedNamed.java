package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source has named a need.
 *
 * @param category code of the list {@code need-category}
 * @param priority code of the list {@code referral-priority}
 */
public record NeedNamed(
        NeedId need,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        String category,
        String priority,
        Instant saidAt)
        implements NeedFact {}
