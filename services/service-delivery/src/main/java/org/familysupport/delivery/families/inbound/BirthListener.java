package org.familysupport.delivery.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.delivery.families.HearPeople;
import org.familysupport.events.Received;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.messaging.inbound.FactListener;

/** Hears birth dates, which travel on a topic for the four services alone (rulings 24). */
@ApplicationScoped
class BirthListener implements FactListener<PersonCoreRecorded> {
    private final HearPeople hear;

    BirthListener(HearPeople hear) {
        this.hear = hear;
    }

    @Override
    public Class<PersonCoreRecorded> listensTo() {
        return PersonCoreRecorded.class;
    }

    @Override
    public Uni<Void> on(Received<PersonCoreRecorded> received) {
        return hear.born(received.fact());
    }
}
