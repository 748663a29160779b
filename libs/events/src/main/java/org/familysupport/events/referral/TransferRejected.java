package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * A receiver said no.
 *
 * @param status of the whole transfer after it
 */
public record TransferRejected(
        TransferId transfer,
        long version,
        SubjectRef subject,
        String programme,
        OrganisationId from,
        OrganisationId receiver,
        String reason,
        String status,
        Instant rejectedAt)
        implements TransferFact {
    @Override
    public UUID key() {
        return transfer.value();
    }
}
