package org.familysupport.registry.statuses;

import java.util.UUID;
import org.familysupport.security.grants.Access;

/**
 * A status as one organisation may see it.
 *
 * @param access what the reader may know of who holds it
 * @param responsible the organisation that is responsible for the subject now
 * @param own whether the reader answers for the subject, or entered the status
 */
public record SeenStatus(StatusRecord status, Access access, UUID responsible, boolean own) {}
