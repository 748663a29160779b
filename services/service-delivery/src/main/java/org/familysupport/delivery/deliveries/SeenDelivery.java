package org.familysupport.delivery.deliveries;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A delivery as one organisation may see it.
 *
 * @param own whether the organisation, or one under it, gave it
 * @param whole false for who knows only some of the recipients: then the family and the others stay hidden
 * @param known the recipients it knows
 */
public record SeenDelivery(Delivery delivery, boolean own, boolean whole, Set<UUID> known) {
    public SeenDelivery {
        known = Set.copyOf(known);
    }

    /** The recipients to show. */
    public List<DeliveryRecipient> recipients() {
        return delivery.recipients().stream()
                .filter(it -> whole || known.contains(it.person()))
                .toList();
    }
}
