/**
 * Who may be one person (domain rows 6 and 7): look-alikes scored and explained, records linked and unlinked, pairs that must never be
 * linked. Records are linked and never destroyed. Announces {@code IdentitiesLinked} and {@code IdentitiesUnlinked}, and for marks
 * {@code IdentitiesMarked} and {@code IdentityMarkLifted}.
 */
@NullMarked
package org.familysupport.registry.identities;

import org.jspecify.annotations.NullMarked;
