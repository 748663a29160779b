package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * One period ended and the next began at the same instant.
 *
 * @param cause the transfer behind it
 */
public record ResponsibilityMoved(
        SubjectRef subject,
        long version,
        String programme,
        OrganisationId previous,
        OrganisationId organisation,
        Instant from,
        UUID cause)
        implements ResponsibilityFact {
    @Override
    public UUID key() {
        return subject.id();
    }
}
