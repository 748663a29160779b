package org.familysupport.delivery.deliveries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who received a service, as it was on its day.
 *
 * @param ageBand absent where the birth is not known
 */
@Embeddable
public record DeliveryRecipient(
        @Column(name = "person_id") UUID person,
        @Column(name = "role") String role,
        @Column(name = "age_band") @Nullable String ageBand) {
    Recipient fact() {
        return new Recipient(new PersonId(person), role, ageBand);
    }
}
