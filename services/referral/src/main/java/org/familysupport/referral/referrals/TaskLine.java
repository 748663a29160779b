package org.familysupport.referral.referrals;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** A task as its row is written; the names are those that the statement reads. */
record TaskLine(
        UUID id,
        UUID referral,
        UUID receiver,
        long version,
        String status,
        Instant statusSince,
        @Nullable Instant acceptedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String businessStatus,
        @Nullable String note,
        boolean noteBySuccessor,
        String access,
        @Nullable UUID grant,
        @Nullable Instant grantUntil,
        UUID subject,
        String category,
        Instant requestedAt)
        implements Personal {
    @Override
    public String toString() {
        return "task " + id;
    }
}
