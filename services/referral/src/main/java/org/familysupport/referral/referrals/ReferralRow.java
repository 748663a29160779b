package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A referral in a list, from one seat.
 *
 * @param place of the row within its instant, for the next page
 * @param version as the caller sees it in the referral itself
 * @param target who has it; in the inbox the receiver itself
 */
public record ReferralRow(
        ReferralId id,
        UUID place,
        long version,
        ReferralStatus status,
        SubjectRef subject,
        OrganisationId source,
        @Nullable OrganisationId target,
        String category,
        String priority,
        String reason,
        Instant requestedAt,
        List<ReferralAct> allowedActs) {
    public ReferralRow {
        allowedActs = List.copyOf(allowedActs);
    }
}
