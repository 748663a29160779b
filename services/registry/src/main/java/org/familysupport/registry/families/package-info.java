/** Families as dated memberships of persons (domain rows 2, 3, 5). Announces {@code FamilyRegistered}, {@code MemberJoined}, {@code MemberLeft}, and of several by one act {@code MembersJoined}, {@code MembersLeft}. */
@NullMarked
package org.familysupport.registry.families;

import org.jspecify.annotations.NullMarked;
