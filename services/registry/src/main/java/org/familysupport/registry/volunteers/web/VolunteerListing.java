package org.familysupport.registry.volunteers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of volunteers, for the document. */
record VolunteerListing(
        List<VolunteerRowView> items, @Nullable String nextCursor) {}
