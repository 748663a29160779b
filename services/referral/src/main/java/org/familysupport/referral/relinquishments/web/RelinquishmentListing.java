package org.familysupport.referral.relinquishments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases, for the document. */
record RelinquishmentListing(
        List<RelinquishmentRowView> items, @Nullable String nextCursor) {}
