package org.familysupport.registry.people;

import java.util.UUID;
import org.familysupport.security.grants.Access;

/**
 * A person as one organisation may see it.
 *
 * @param responsible the organisation that is responsible now
 * @param hidden whether where the person lives and how it is reached is kept from the organisation, for this record or for one linked with
 *     it
 */
public record SeenPerson(Person person, Access access, UUID responsible, boolean hidden) {
    /** Whether the organisation may know where the person lives and how it is reached. */
    public boolean placed() {
        return access.sees("contacts") && !hidden;
    }
}
