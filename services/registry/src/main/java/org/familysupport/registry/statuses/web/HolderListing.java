package org.familysupport.registry.statuses.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of holders, for the document. */
record HolderListing(List<HolderView> items, @Nullable String nextCursor) {}
