package org.familysupport.events.grants;

import java.time.Instant;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** A grant ends at an instant; the range says so, no job is needed. */
public record GrantClosed(GrantId grant, long version, SubjectRef subject, OrganisationId organisation, Instant until)
        implements GrantFact {
    @Override
    public UUID key() {
        return subject.id();
    }
}
