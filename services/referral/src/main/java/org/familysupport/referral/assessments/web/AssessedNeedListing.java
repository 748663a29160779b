package org.familysupport.referral.assessments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of needs, for the document. */
record AssessedNeedListing(
        List<AssessedNeedRowView> items, @Nullable String nextCursor) {}
