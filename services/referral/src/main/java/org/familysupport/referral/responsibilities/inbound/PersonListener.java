package org.familysupport.referral.responsibilities.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonRegistered;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.responsibilities.OpenResponsibility;

/** Hears of people registered with no family: then responsibility is for the person (domain row 4). */
@ApplicationScoped
class PersonListener implements FactListener<PersonRegistered> {
    private final OpenResponsibility responsibility;

    PersonListener(OpenResponsibility responsibility) {
        this.responsibility = responsibility;
    }

    @Override
    public Class<PersonRegistered> listensTo() {
        return PersonRegistered.class;
    }

    @Override
    public Uni<Void> on(Received<PersonRegistered> received) {
        PersonRegistered it = received.fact();
        return it.alone()
                ? responsibility.open(SubjectRef.person(it.person().value()), it.registeredBy(), it.registeredAt())
                : Uni.createFrom().voidItem();
    }
}
