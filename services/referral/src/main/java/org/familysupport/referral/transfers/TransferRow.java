package org.familysupport.referral.transfers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A transfer in a list, from one seat.
 *
 * @param place of the row within its instant, for the next page
 * @param version as the caller sees it in the transfer itself
 * @param target who has taken it; in the inbox the receiver itself
 */
public record TransferRow(
        TransferId id,
        UUID place,
        long version,
        TransferStatus status,
        SubjectRef subject,
        String programme,
        OrganisationId source,
        @Nullable OrganisationId target,
        String reason,
        Instant requestedAt,
        List<TransferAct> allowedActs) {
    public TransferRow {
        allowedActs = List.copyOf(allowedActs);
    }
}
