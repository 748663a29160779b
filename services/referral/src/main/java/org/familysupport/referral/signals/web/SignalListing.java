package org.familysupport.referral.signals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of signals, for the document. */
record SignalListing(List<SignalRowView> items, @Nullable String nextCursor) {}
