package org.familysupport.referral.carers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of candidates, for the document. */
record CarerListing(List<CarerRowView> items, @Nullable String nextCursor) {}
