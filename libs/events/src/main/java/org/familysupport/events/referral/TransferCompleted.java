package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** Everything that had to follow the responsibility has followed it. */
public record TransferCompleted(
        TransferId transfer,
        long version,
        SubjectRef subject,
        String programme,
        OrganisationId from,
        OrganisationId to,
        Instant completedAt)
        implements TransferFact {
    @Override
    public UUID key() {
        return transfer.value();
    }
}
