package org.familysupport.registry.identities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of pairs, for the document. */
record PairListing(List<PairView> items, @Nullable String nextCursor) {}
