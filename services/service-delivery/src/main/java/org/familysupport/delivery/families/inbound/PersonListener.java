package org.familysupport.delivery.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.delivery.families.HearPeople;
import org.familysupport.events.Received;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.messaging.inbound.FactListener;

/** Hears which people there are. */
@ApplicationScoped
class PersonListener implements FactListener<PersonFact> {
    private final HearPeople hear;

    PersonListener(HearPeople hear) {
        this.hear = hear;
    }

    @Override
    public Class<PersonFact> listensTo() {
        return PersonFact.class;
    }

    @Override
    public Uni<Void> on(Received<PersonFact> received) {
        return switch (received.fact()) {
            case PersonRegistered it -> hear.registered(it);
            case PersonChanged it -> hear.changed(it);
        };
    }
}
