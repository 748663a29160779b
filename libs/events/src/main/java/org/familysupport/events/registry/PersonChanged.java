package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a person's record changed; the names of the fields, not their values.
 *
 * @param changed names of the changed fields
 */
public record PersonChanged(
        PersonId person,
        long version,
        List<String> changed,
        @Nullable String sex,
        @Nullable String ageBand,
        @Nullable String territory)
        implements PersonFact {
    public PersonChanged {
        changed = List.copyOf(changed);
    }

    @Override
    public UUID key() {
        return person.value();
    }
}
