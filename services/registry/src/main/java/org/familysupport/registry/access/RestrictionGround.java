package org.familysupport.registry.access;

import org.familysupport.security.grants.Access;

/**
 * What a caller is to a subject that is or is to be hidden.
 *
 * @param responsible whether its organisation is the responsible one
 */
record RestrictionGround(Access access, boolean responsible) {}
