package org.familysupport.delivery.deliveries;

import java.util.Objects;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What came of recording a service.
 *
 * @param isNew whether it was recorded now; else it was there already
 * @param refusal why it was not recorded; then there is no id
 * @param nothingKnown whether it was refused because the caller knows no such family or person
 */
public record DeliveryOutcome(
        @Nullable DeliveryId id,
        long version,
        boolean isNew,
        @Nullable Refused refusal,
        boolean nothingKnown) {
    static DeliveryOutcome entered(Delivery delivery) {
        return new DeliveryOutcome(delivery.id(), delivery.version(), true, null, false);
    }

    static DeliveryOutcome present(DeliveryId id, long version) {
        return new DeliveryOutcome(id, version, false, null, false);
    }

    static DeliveryOutcome refused(Refused refusal) {
        return new DeliveryOutcome(null, 0, false, refusal, false);
    }

    static DeliveryOutcome unknown(Violations violations) {
        return new DeliveryOutcome(null, 0, false, new Refused(GeneralProblem.RULE_VIOLATED, violations.all()), true);
    }

    /** Whether it is not there now. */
    public boolean isRefused() {
        return refusal != null;
    }

    /** The id, or the refusal thrown: 404 for an unknown family or person. */
    DeliveryId orRefuse() {
        if (nothingKnown) {
            throw Refused.notFound();
        }
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(id);
    }
}
