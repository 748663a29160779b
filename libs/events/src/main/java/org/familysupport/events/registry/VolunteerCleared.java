package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;

/**
 * What clears a volunteer was recorded or withdrawn; the whole state after it.
 *
 * @param kind of the document, code of the list {@code clearance-kind}
 * @param cleared the days on which everything that is needed is there, in order; none when something is missing
 */
public record VolunteerCleared(
        VolunteerId volunteer, long version, OrganisationId centre, String kind, List<ClearedPeriod> cleared)
        implements VolunteerFact {
    public VolunteerCleared {
        cleared = List.copyOf(cleared);
    }

    @Override
    public UUID key() {
        return volunteer.value();
    }
}
