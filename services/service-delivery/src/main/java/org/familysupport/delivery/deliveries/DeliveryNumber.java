package org.familysupport.delivery.deliveries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By what an organisation knows a delivery that it may be sending again: its own number, or the id it chose. */
record DeliveryNumber(
        UUID organisation,
        @Nullable String reference,
        @Nullable UUID id) {
    boolean isGiven() {
        return reference != null || id != null;
    }
}
