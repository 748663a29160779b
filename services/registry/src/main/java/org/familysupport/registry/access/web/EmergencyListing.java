package org.familysupport.registry.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of emergency accesses, for the document. */
record EmergencyListing(List<EmergencyView> items, @Nullable String nextCursor) {}
