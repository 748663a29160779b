package org.familysupport.events.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** The responsible organisation took its offer back. */
public record TransferCancelled(
        TransferId transfer,
        long version,
        SubjectRef subject,
        String programme,
        OrganisationId from,
        List<OrganisationId> receivers,
        String reason,
        Instant cancelledAt)
        implements TransferFact {
    public TransferCancelled {
        receivers = List.copyOf(receivers);
    }

    @Override
    public UUID key() {
        return transfer.value();
    }
}
