package org.familysupport.registry.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;

/**
 * One version of what is said of a person.
 *
 * @param organisation which made it
 * @param changed names of the fields it changed
 * @param was what was said before, by name; empty for who may not see it
 */
public record PersonVersion(long version, Instant at, UUID organisation, List<String> changed, Map<String, String> was)
        implements Personal {
    public PersonVersion {
        changed = List.copyOf(changed);
        was = Map.copyOf(was);
    }

    @Override
    public String toString() {
        return "***";
    }
}
