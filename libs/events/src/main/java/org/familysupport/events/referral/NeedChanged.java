package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The source has said a need anew: as it is now.
 *
 * @param category code of the list {@code need-category}
 * @param priority code of the list {@code referral-priority}
 */
public record NeedChanged(
        NeedId need,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        String category,
        String priority,
        Instant changedAt)
        implements NeedFact {}
