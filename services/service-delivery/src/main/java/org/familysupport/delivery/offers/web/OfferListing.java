package org.familysupport.delivery.offers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of offers, for the document. */
record OfferListing(List<OfferView> items, @Nullable String nextCursor) {}
