package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.delivery.DeliveryRecorded;

/** Takes the delivery service's word on who was given a service, and when; all of one batch of messages together. */
@ApplicationScoped
public class NoteDelivery {
    /** Notes the day with the open transaction; an earlier one changes nothing. */
    public Uni<Void> hear(DeliveryFact fact) {
        return Uni.createFrom().voidItem().invoke(() -> {
            switch (fact) {
                case DeliveryRecorded it -> {
                    PendingDeliveryDays days = PendingDeliveryDays.ofTheOpenTransaction();
                    if (it.family() != null) {
                        days.add(it.family().value(), it.date());
                    }
                    it.recipients()
                            .forEach(recipient -> days.add(recipient.person().value(), it.date()));
                }
            }
        });
    }
}
