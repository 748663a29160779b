package org.familysupport.delivery.deliveries;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a list, as one organisation may see it.
 *
 * @param family absent also for who knows only some of the recipients
 * @param recipients those to show
 */
public record DeliveryRow(
        UUID id,
        long version,
        UUID organisation,
        @Nullable UUID family,
        String serviceType,
        String direction,
        LocalDate day,
        String setting,
        String channel,
        @Nullable Integer minutes,
        boolean whole,
        List<DeliveryRecipient> recipients) {
    public DeliveryRow {
        recipients = List.copyOf(recipients);
    }
}
