package org.familysupport.registry.families;

import java.util.UUID;
import org.familysupport.security.grants.Access;

/**
 * A family as one organisation may see it.
 *
 * @param responsible the organisation that is responsible now
 * @param own whether the reader is that organisation, or a body's system above it
 */
public record SeenFamily(Family family, Access access, UUID responsible, boolean own) {}
