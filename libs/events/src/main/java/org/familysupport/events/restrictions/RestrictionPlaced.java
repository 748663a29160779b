package org.familysupport.events.restrictions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** From now on a family or person is hidden from all but a team, however anybody came by a right to know it. */
public record RestrictionPlaced(
        RestrictionId restriction,
        long version,
        SubjectRef subject,
        String compartment,
        List<OrganisationId> team,
        Instant from,
        @Nullable Instant until)
        implements RestrictionFact {
    public RestrictionPlaced {
        team = List.copyOf(team);
    }

    @Override
    public UUID key() {
        return subject.id();
    }
}
