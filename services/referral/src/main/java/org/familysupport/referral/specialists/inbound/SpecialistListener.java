package org.familysupport.referral.specialists.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.Received;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.SpecialistChanged;
import org.familysupport.events.registry.SpecialistEmployed;
import org.familysupport.events.registry.SpecialistFact;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.referral.specialists.HearEmployments;

/** Hears who works where. */
@ApplicationScoped
class SpecialistListener implements FactListener<SpecialistFact> {
    private final HearEmployments hear;

    SpecialistListener(HearEmployments hear) {
        this.hear = hear;
    }

    @Override
    public Class<SpecialistFact> listensTo() {
        return SpecialistFact.class;
    }

    @Override
    public Uni<Void> on(Received<SpecialistFact> received) {
        return switch (received.fact()) {
            case SpecialistEmployed it -> hear.employed(it);
            case EmploymentEnded it -> hear.ended(it);
            case SpecialistChanged nothingToUs -> Uni.createFrom().voidItem();
        };
    }
}
