package org.familysupport.registry.people;

import java.util.UUID;
import org.familysupport.security.grants.Access;

/**
 * A person as one organisation may see it.
 *
 * @param responsible the organisation that is responsible now
 */
public record SeenPerson(Person person, Access access, UUID responsible) {}
