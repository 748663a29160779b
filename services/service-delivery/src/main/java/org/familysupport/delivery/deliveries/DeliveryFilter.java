package org.familysupport.delivery.deliveries;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries are wanted; what is absent does not matter. */
public record DeliveryFilter(
        @Nullable UUID family,
        @Nullable UUID person,
        @Nullable UUID organisation,
        @Nullable String direction,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
