package org.familysupport.registry.passports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of surveys, for the document. */
record FamilySurveyListing(
        List<FamilySurveyView> items, @Nullable String nextCursor) {}
