package org.familysupport.registry.specialists.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of specialists, for the document. */
record SpecialistListing(
        List<SpecialistRowView> items, @Nullable String nextCursor) {}
