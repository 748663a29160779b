package org.familysupport.referral.drafts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of drafts, for the document. */
record DraftListing(List<DraftView> items, @Nullable String nextCursor) {}
