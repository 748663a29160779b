package org.familysupport.registry.statuses;

import java.util.UUID;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * What is known of what a draft speaks of.
 *
 * @param access what the caller may know of the subject
 * @param responsible the organisation that is responsible for the subject now
 * @param own whether the caller answers for the subject
 * @param fromBirthOf whose birth the first day is
 * @param toBirthOf whose birth the last day is
 * @param beforeBirth whether the first day lies before the known birth of the person
 * @param issuerKnown whether the directory has the organisation that is said to have established it
 */
record StatusGround(
        Access access,
        UUID responsible,
        boolean own,
        @Nullable UUID fromBirthOf,
        @Nullable UUID toBirthOf,
        boolean beforeBirth,
        boolean issuerKnown) {}
