package org.familysupport.referral.assessments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of instruments, for the document. */
record InstrumentListing(
        List<InstrumentView> items, @Nullable String nextCursor) {}
