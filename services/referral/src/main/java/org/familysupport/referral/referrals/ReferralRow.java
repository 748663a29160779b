package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.families.Preview;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a list, from one seat.
 *
 * @param place of the row within its instant, for the next page
 * @param version as the caller sees it in the referral itself
 * @param businessStatus code of the list {@code business-status}
 * @param target who has it; in the inbox the receiver itself
 * @param firstRequestedAt when this help was asked for at first
 * @param redirects the one whose receivers are asked no longer
 * @param partOf the one by which the help has failed, or which is given back
 * @param preview what may be known of the subject where no more may be known; null where its id may
 */
public record ReferralRow(
        ReferralId id,
        UUID place,
        long version,
        ReferralStatus status,
        @Nullable String businessStatus,
        SubjectRef subject,
        OrganisationId source,
        @Nullable OrganisationId target,
        String category,
        String priority,
        String reason,
        Instant requestedAt,
        Instant firstRequestedAt,
        @Nullable UUID redirects,
        @Nullable UUID partOf,
        @Nullable Preview preview,
        List<ReferralAct> allowedActs) {
    public ReferralRow {
        allowedActs = List.copyOf(allowedActs);
    }
}
