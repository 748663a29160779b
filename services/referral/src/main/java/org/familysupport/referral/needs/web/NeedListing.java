package org.familysupport.referral.needs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of needs, for the document. */
record NeedListing(List<NeedView> items, @Nullable String nextCursor) {}
