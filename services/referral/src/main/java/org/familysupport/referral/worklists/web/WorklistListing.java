package org.familysupport.referral.worklists.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a worklist, for the document. */
record WorklistListing(
        List<WorklistRowView> items, @Nullable String nextCursor) {}
