package org.familysupport.delivery.deliveries.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of deliveries, for the document. */
record DeliveryListing(
        List<DeliveryRowView> items,

        @Schema(
                description = "Give it as `cursor` to get the next page; absent on the last one",
                examples = "q83vEjRWeJA")
        @Nullable
        String nextCursor) {}
