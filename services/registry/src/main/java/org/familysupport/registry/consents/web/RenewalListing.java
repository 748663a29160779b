package org.familysupport.registry.consents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of consents to be asked for anew, for the document. */
record RenewalListing(List<RenewalView> items, @Nullable String nextCursor) {}
