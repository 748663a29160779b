package org.familysupport.registry.identities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of models, for the document. */
record ModelListing(List<ModelView> items, @Nullable String nextCursor) {}
