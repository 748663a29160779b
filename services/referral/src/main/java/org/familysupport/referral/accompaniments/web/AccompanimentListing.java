package org.familysupport.referral.accompaniments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of accompaniments, for the document. */
record AccompanimentListing(
        List<AccompanimentRowView> items, @Nullable String nextCursor) {}
