package org.familysupport.registry.records;

import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One of those a printed record is about.
 *
 * @param role code of the list {@code family-role}; absent for the person whose record it is
 * @param name absent where the reader may not see it
 */
public record PrintedPerson(
        UUID id, @Nullable String role, @Nullable PersonName name) implements Personal {
    @Override
    public String toString() {
        return "PrintedPerson " + id;
    }
}
