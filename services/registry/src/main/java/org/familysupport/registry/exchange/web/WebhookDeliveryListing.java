package org.familysupport.registry.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of deliveries, for the document. */
record WebhookDeliveryListing(
        List<WebhookDeliveryView> items, @Nullable String nextCursor) {}
