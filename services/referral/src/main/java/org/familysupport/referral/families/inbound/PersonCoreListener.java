package org.familysupport.referral.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.PersonCoreRecorded;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.families.HearFamilies;

/** Hears of births. */
@ApplicationScoped
class PersonCoreListener implements FactListener<PersonCoreRecorded> {
    private final HearFamilies hear;

    PersonCoreListener(HearFamilies hear) {
        this.hear = hear;
    }

    @Override
    public Class<PersonCoreRecorded> listensTo() {
        return PersonCoreRecorded.class;
    }

    @Override
    public Uni<Void> on(Received<PersonCoreRecorded> received) {
        return hear.hear(received.fact());
    }
}
