package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;

/**
 * Something in a specialist's record changed that others may not know; the names of the fields, not their values.
 *
 * @param changed names of the changed fields
 */
public record SpecialistChanged(SpecialistId specialist, long version, List<String> changed) implements SpecialistFact {
    public SpecialistChanged {
        changed = List.copyOf(changed);
    }

    @Override
    public UUID key() {
        return specialist.value();
    }
}
