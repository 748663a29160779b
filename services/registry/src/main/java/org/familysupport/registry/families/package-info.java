/** Families as dated memberships of persons (domain rows 2, 3, 5). Announces {@code FamilyRegistered}, {@code MemberJoined}, {@code MemberLeft}. */
@NullMarked
package org.familysupport.registry.families;

import org.jspecify.annotations.NullMarked;
