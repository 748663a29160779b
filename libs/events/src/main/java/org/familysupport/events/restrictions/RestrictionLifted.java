package org.familysupport.events.restrictions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A restriction ends; others on the same subject stay. */
public record RestrictionLifted(
        RestrictionId restriction,
        long version,
        SubjectRef subject,
        String compartment,
        List<OrganisationId> team,
        Instant from,
        @Nullable Instant until)
        implements RestrictionFact {
    public RestrictionLifted {
        team = List.copyOf(team);
    }

    @Override
    public UUID key() {
        return subject.id();
    }
}
