package org.familysupport.referral.worklists.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of families, for the document. */
record SilentFamilyListing(
        List<SilentFamilyView> items, @Nullable String nextCursor) {}
