package org.familysupport.referral.worklists.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of recommendations, for the document. */
record RecommendationDueListing(
        List<RecommendationDueView> items, @Nullable String nextCursor) {}
