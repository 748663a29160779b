package org.familysupport.reporting.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.delivery.Recipient;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.PersonId;
import org.jspecify.annotations.Nullable;

/** A delivery to be changed where a test cares: {@code aDelivery().by(organisation).to(child)}. */
record DeliveryFixture(
        OrganisationId organisation,
        @Nullable FamilyId family,
        List<Recipient> recipients,
        String direction,
        LocalDate date,
        @Nullable String funding,
        @Nullable String territory) {
    /** By nobody else, in a year of no other test. */
    static DeliveryFixture aDelivery() {
        return new DeliveryFixture(
                OrganisationId.next(), null, List.of(), "home-help", LocalDate.of(2031, 5, 20), null, null);
    }

    DeliveryFixture by(OrganisationId other) {
        return new DeliveryFixture(other, family, recipients, direction, date, funding, territory);
    }

    DeliveryFixture of(FamilyId other) {
        return new DeliveryFixture(organisation, other, recipients, direction, date, funding, territory);
    }

    DeliveryFixture to(PersonId person, String role) {
        List<Recipient> more = new ArrayList<>(recipients);
        more.add(new Recipient(person, role, null));
        return new DeliveryFixture(organisation, family, more, direction, date, funding, territory);
    }

    DeliveryFixture in(String other) {
        return new DeliveryFixture(organisation, family, recipients, other, date, funding, territory);
    }

    DeliveryFixture on(String day) {
        return new DeliveryFixture(
                organisation, family, recipients, direction, LocalDate.parse(day), funding, territory);
    }

    DeliveryFixture paidBy(String source) {
        return new DeliveryFixture(organisation, family, recipients, direction, date, source, territory);
    }

    DeliveryFixture livingIn(String oktmo) {
        return new DeliveryFixture(organisation, family, recipients, direction, date, funding, oktmo);
    }

    DeliveryRecorded recorded() {
        return new DeliveryRecorded(
                DeliveryId.next(),
                1,
                organisation,
                family,
                recipients,
                "speech-therapy",
                direction,
                date,
                "home",
                "in-person",
                funding,
                null,
                territory,
                null);
    }
}
