package org.familysupport.referral.worklists.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of children, for the document. */
record StageDueListing(List<StageDueView> items, @Nullable String nextCursor) {}
