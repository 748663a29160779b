package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;

/**
 * Something in a volunteer's record changed that others may not know; the names of the fields, not their values.
 *
 * @param changed names of the changed fields
 */
public record VolunteerChanged(VolunteerId volunteer, long version, List<String> changed) implements VolunteerFact {
    public VolunteerChanged {
        changed = List.copyOf(changed);
    }

    @Override
    public UUID key() {
        return volunteer.value();
    }
}
