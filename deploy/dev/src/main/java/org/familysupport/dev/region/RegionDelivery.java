package org.familysupport.dev.region;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A service that was performed in the invented region.
 *
 * @param clientReference the number in the sender's system, unique in the region
 * @param body the body whose system sends it
 * @param organisation who performed it
 * @param direction a code of the list {@code direction}
 * @param serviceType a code of the list {@code service-type}
 * @param date the day, never converted between zones
 * @param setting a code of the list {@code setting}
 * @param channel a code of the list {@code channel}
 * @param minutes how long it took
 * @param fundingSource a code of the list {@code funding-source}
 * @param family the local id of the family
 * @param recipients who received it, at least one
 */
public record RegionDelivery(
        String clientReference,
        Body body,
        UUID organisation,
        String direction,
        String serviceType,
        LocalDate date,
        String setting,
        String channel,
        int minutes,
        String fundingSource,
        String family,
        List<RegionRecipient> recipients) {
    public RegionDelivery {
        recipients = List.copyOf(recipients);
    }
}
