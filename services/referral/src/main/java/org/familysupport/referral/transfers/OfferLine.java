package org.familysupport.referral.transfers;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** An offer as its row is written; the names are those that the statement reads. */
record OfferLine(
        UUID id,
        UUID transfer,
        UUID receiver,
        long version,
        String status,
        Instant statusSince,
        @Nullable String reason,
        @Nullable String note,
        @Nullable UUID grant,
        Instant requestedAt)
        implements Personal {
    @Override
    public String toString() {
        return "offer " + id;
    }
}
