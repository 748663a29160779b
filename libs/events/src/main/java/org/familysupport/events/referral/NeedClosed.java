package org.familysupport.events.referral;

import java.time.Instant;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Who helps has said what came of a need.
 *
 * @param target who helps
 * @param category code of the list {@code need-category}
 * @param priority code of the list {@code referral-priority}
 * @param state code of the list {@code need-state}: met, partly met or unmet
 * @param reason code of the list {@code need-reason}; null for one that was met
 */
public record NeedClosed(
        NeedId need,
        long version,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId source,
        OrganisationId target,
        String category,
        String priority,
        String state,
        @Nullable String reason,
        Instant closedAt)
        implements NeedFact {}
