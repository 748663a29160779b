package org.familysupport.registry.consents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a person's consents, for the document. */
record ConsentListing(List<ConsentRowView> items, @Nullable String nextCursor) {}
