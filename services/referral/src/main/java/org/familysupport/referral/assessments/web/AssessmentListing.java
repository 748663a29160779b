package org.familysupport.referral.assessments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of assessments, for the document. */
record AssessmentListing(
        List<AssessmentRowView> items, @Nullable String nextCursor) {}
