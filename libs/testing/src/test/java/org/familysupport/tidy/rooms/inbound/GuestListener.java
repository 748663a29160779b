package org.familysupport.tidy.rooms.inbound;

import io.smallrye.mutiny.Uni;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.messaging.inbound.FactListener;

class GuestListener implements FactListener<FamilyFact> {
    @Override
    public Class<FamilyFact> listensTo() {
        return FamilyFact.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyFact> received) {
        return Uni.createFrom().voidItem();
    }
}
