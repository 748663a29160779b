package org.familysupport.registry.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of restrictions, for the document. */
record RestrictionListing(
        List<RestrictionView> items, @Nullable String nextCursor) {}
