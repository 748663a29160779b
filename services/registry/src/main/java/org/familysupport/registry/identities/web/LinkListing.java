package org.familysupport.registry.identities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of links, for the document. */
record LinkListing(List<LinkView> items, @Nullable String nextCursor) {}
