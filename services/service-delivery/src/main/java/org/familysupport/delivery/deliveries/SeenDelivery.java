package org.familysupport.delivery.deliveries;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as one organisation may see it.
 *
 * @param own whether the organisation, or one under it, gave it
 * @param whole false for who knows only some of the recipients: then the family and the others stay hidden
 * @param results whether it may know what came of it: who knows the whole does, and who knows every recipient so far
 * @param known the recipients it knows
 * @param sealed the recipients whose very existence is hidden from it
 */
public record SeenDelivery(
        Delivery delivery, boolean own, boolean whole, boolean results, Set<UUID> known, Set<UUID> sealed) {
    public SeenDelivery {
        known = Set.copyOf(known);
        sealed = Set.copyOf(sealed);
    }

    /** The family to show. */
    public @Nullable UUID family() {
        return whole ? delivery.family() : null;
    }

    /** The recipients to show. */
    public List<DeliveryRecipient> recipients() {
        return delivery.recipients().stream()
                .filter(it -> !sealed.contains(it.person()) && (whole || known.contains(it.person())))
                .toList();
    }
}
