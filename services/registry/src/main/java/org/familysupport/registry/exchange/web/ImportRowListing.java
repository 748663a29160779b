package org.familysupport.registry.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of rows, for the document. */
record ImportRowListing(List<ImportRowView> items, @Nullable String nextCursor) {}
