package org.familysupport.delivery.volunteers.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.delivery.volunteers.HearVolunteers;
import org.familysupport.events.Received;
import org.familysupport.events.registry.VolunteerChanged;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerFact;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;
import org.familysupport.events.registry.VolunteerWorked;
import org.familysupport.messaging.inbound.FactListener;

/** Hears which volunteers there are, and what clears them. */
@ApplicationScoped
class VolunteerListener implements FactListener<VolunteerFact> {
    private final HearVolunteers hear;

    VolunteerListener(HearVolunteers hear) {
        this.hear = hear;
    }

    @Override
    public Class<VolunteerFact> listensTo() {
        return VolunteerFact.class;
    }

    @Override
    public Uni<Void> on(Received<VolunteerFact> received) {
        return switch (received.fact()) {
            case VolunteerRegistered it -> hear.registered(it);
            case VolunteerCleared it -> hear.cleared(it);
            case VolunteerLeft it -> hear.left(it);
            case VolunteerWorked nothingToUs -> Uni.createFrom().voidItem();
            case VolunteerChanged nothingToUs -> Uni.createFrom().voidItem();
        };
    }
}
