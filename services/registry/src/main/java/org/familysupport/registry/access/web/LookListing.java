package org.familysupport.registry.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the log, for the document. */
record LookListing(List<LookView> items, @Nullable String nextCursor) {}
