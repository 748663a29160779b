package org.familysupport.referral.worklists;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.InventedRegistry;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.people.TestCaller;

/** A service given to a family's child today, within no referral. */
final class DeliveredToday {
    private DeliveredToday() {}

    static DeliveryRecorded to(Family family, TestCaller by) {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                new OrganisationId(by.organisation()),
                null,
                List.of(new Recipient(family.child(), "child", "age-4-7")),
                "speech-therapy",
                "home-rehabilitation",
                LocalDate.now(),
                "home",
                "in-person",
                null,
                45,
                InventedRegistry.TERRITORY,
                null);
    }
}
