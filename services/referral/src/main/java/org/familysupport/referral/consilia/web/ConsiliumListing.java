package org.familysupport.referral.consilia.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of consilia, for the document. */
record ConsiliumListing(
        List<ConsiliumRowView> items, @Nullable String nextCursor) {}
