package org.familysupport.delivery.deliveries.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of deliveries, for the document. */
record DeliveryListing(List<DeliveryRowView> items, @Nullable String nextCursor) {}
