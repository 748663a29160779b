package org.familysupport.registry.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of versions, for the document. */
record PersonVersionListing(
        List<PersonVersionView> items, @Nullable String nextCursor) {}
