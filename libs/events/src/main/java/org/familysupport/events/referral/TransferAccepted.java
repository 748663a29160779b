package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** A receiver took responsibility; it moved in the same transaction. */
public record TransferAccepted(
        TransferId transfer,
        long version,
        SubjectRef subject,
        String programme,
        OrganisationId from,
        OrganisationId to,
        List<OrganisationId> cancelled,
        Instant acceptedAt)
        implements TransferFact {
    public TransferAccepted {
        cancelled = List.copyOf(cancelled);
    }

    @Override
    public UUID key() {
        return transfer.value();
    }
}
