/** Territories as a tree of OKTMO codes, each valid from a day to a day, with the code that stands in its place later (domain row 15). A code elsewhere need not be entered here. Announces {@code TerritoryRegistered} and {@code TerritoryChanged}. */
@NullMarked
package org.familysupport.registry.territories;

import org.jspecify.annotations.NullMarked;
