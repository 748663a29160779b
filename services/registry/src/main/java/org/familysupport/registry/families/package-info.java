/** Families as dated memberships of persons, and where they live from a day on (domain rows 2, 3, 5, 15). Announces {@code FamilyRegistered}, {@code FamilyMoved}, {@code MemberJoined}, {@code MemberLeft}, and of several by one act {@code MembersJoined}, {@code MembersLeft}. */
@NullMarked
package org.familysupport.registry.families;

import org.jspecify.annotations.NullMarked;
