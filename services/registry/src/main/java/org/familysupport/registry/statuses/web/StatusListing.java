package org.familysupport.registry.statuses.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of statuses, for the document. */
record StatusListing(List<StatusView> items, @Nullable String nextCursor) {}
