package org.familysupport.referral.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.families.HearFamilies;

/** Hears of people. */
@ApplicationScoped
class PersonListener implements FactListener<PersonFact> {
    private final HearFamilies hear;

    PersonListener(HearFamilies hear) {
        this.hear = hear;
    }

    @Override
    public Class<PersonFact> listensTo() {
        return PersonFact.class;
    }

    @Override
    public Uni<Void> on(Received<PersonFact> received) {
        return hear.hear(received.fact());
    }
}
