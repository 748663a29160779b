package org.familysupport.registry.organisations.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the directory, for the document. */
record OrganisationListing(
        List<OrganisationView> items, @Nullable String nextCursor) {}
