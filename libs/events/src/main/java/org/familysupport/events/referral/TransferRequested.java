package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** The responsible organisation offers its responsibility to one or several others. */
public record TransferRequested(
        TransferId transfer,
        long version,
        SubjectRef subject,
        String programme,
        OrganisationId from,
        List<OrganisationId> receivers,
        String reason,
        Instant requestedAt)
        implements TransferFact {
    public TransferRequested {
        receivers = List.copyOf(receivers);
    }

    @Override
    public UUID key() {
        return transfer.value();
    }
}
