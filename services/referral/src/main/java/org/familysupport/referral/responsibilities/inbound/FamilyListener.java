package org.familysupport.referral.responsibilities.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.responsibilities.OpenResponsibility;

/** Hears of registered families: who registers is responsible. */
@ApplicationScoped
class FamilyListener implements FactListener<FamilyRegistered> {
    private final OpenResponsibility responsibility;

    FamilyListener(OpenResponsibility responsibility) {
        this.responsibility = responsibility;
    }

    @Override
    public Class<FamilyRegistered> listensTo() {
        return FamilyRegistered.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyRegistered> received) {
        FamilyRegistered it = received.fact();
        return responsibility.open(SubjectRef.family(it.family().value()), it.registeredBy(), it.registeredAt());
    }
}
