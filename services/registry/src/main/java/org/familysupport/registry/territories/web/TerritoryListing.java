package org.familysupport.registry.territories.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of territories, for the document. */
record TerritoryListing(List<TerritoryView> items, @Nullable String nextCursor) {}
