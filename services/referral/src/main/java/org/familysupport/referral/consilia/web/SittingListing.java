package org.familysupport.referral.consilia.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of sittings, for the document. */
record SittingListing(List<SittingRowView> items, @Nullable String nextCursor) {}
