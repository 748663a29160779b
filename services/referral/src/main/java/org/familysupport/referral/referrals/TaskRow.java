package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list, without the texts.
 *
 * @param version as of the referral or the task, as the caller sees it
 * @param requester as of {@link SeenReferral#requester}
 * @param returning whether the family is to be taken back by it
 * @param givesBack the task that is given back by it then
 */
public record TaskRow(
        UUID id,
        long version,
        ReferralStatus status,
        Instant since,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String businessStatus,
        @Nullable String outcome,
        ReferralId referral,
        SubjectRef subject,
        OrganisationId requester,
        OrganisationId receiver,
        String category,
        String priority,
        Instant requestedAt,
        boolean returning,
        @Nullable UUID givesBack) {}
