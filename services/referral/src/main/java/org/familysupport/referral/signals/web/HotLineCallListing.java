package org.familysupport.referral.signals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of calls, for the document. */
record HotLineCallListing(
        List<HotLineCallRowView> items, @Nullable String nextCursor) {}
