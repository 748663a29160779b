package org.familysupport.referral.responsibilities.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of periods, for the document. */
record ResponsibilityListing(
        List<ResponsibilityView> items, @Nullable String nextCursor) {}
