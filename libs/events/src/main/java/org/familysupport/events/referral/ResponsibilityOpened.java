package org.familysupport.events.referral;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/**
 * The first period of responsibility began, by registration.
 *
 * @param version the running number of the period of this subject and programme
 */
public record ResponsibilityOpened(
        SubjectRef subject, long version, String programme, OrganisationId organisation, Instant from)
        implements ResponsibilityFact {
    @Override
    public UUID key() {
        return subject.id();
    }
}
