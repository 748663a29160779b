package org.familysupport.delivery.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.delivery.families.HearFamilies;
import org.familysupport.events.Received;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.familysupport.messaging.inbound.FactListener;

/** Hears which families there are, who belongs to them and where they live. */
@ApplicationScoped
class FamilyListener implements FactListener<FamilyFact> {
    private final HearFamilies hear;

    FamilyListener(HearFamilies hear) {
        this.hear = hear;
    }

    @Override
    public Class<FamilyFact> listensTo() {
        return FamilyFact.class;
    }

    @Override
    public Uni<Void> on(Received<FamilyFact> received) {
        return switch (received.fact()) {
            case FamilyRegistered it -> hear.registered(it);
            case FamilyMoved it -> hear.moved(it);
            case MemberJoined it -> hear.joined(it);
            case MemberLeft it -> hear.left(it);
            case MembersJoined it -> hear.joined(it);
            case MembersLeft it -> hear.left(it);
        };
    }
}
