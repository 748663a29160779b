package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.familysupport.events.Received;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.consents.ConsentUseStopped;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.registry.ConsentFact;
import org.familysupport.events.registry.ConsentGiven;
import org.familysupport.events.registry.ConsentInvalidated;
import org.familysupport.events.registry.ConsentRefused;
import org.familysupport.events.registry.ConsentRequested;
import org.familysupport.events.registry.ConsentWithdrawn;
import org.familysupport.events.registry.StoppedGrant;
import org.familysupport.messaging.inbound.FactListener;
import org.familysupport.messaging.outbox.Outbox;

/**
 * Stops in this service what a consent had opened, whichever topic tells of it first, and answers that it has stopped: the
 * answer commits with the closing of the grants in the copy, or neither does.
 */
@ApplicationScoped
class ConsentListener implements FactListener<ConsentFact> {
    private static final String SERVICE = "registry";
    private static final long CLOSED = 2;

    private final Grants grants;
    private final Outbox outbox;
    private final InstantSource clock;

    ConsentListener(Grants grants, Outbox outbox, InstantSource clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<ConsentFact> listensTo() {
        return ConsentFact.class;
    }

    @Override
    public Uni<Void> on(Received<ConsentFact> received) {
        ConsentFact fact = received.fact();
        return switch (fact) {
            case ConsentWithdrawn it -> stop(it, it.stopped(), it.withdrawnAt());
            case ConsentInvalidated it -> stop(it, it.stopped(), it.invalidatedAt());
            case ConsentRequested it -> Uni.createFrom().voidItem();
            case ConsentGiven it -> Uni.createFrom().voidItem();
            case ConsentRefused it -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> stop(ConsentFact fact, List<StoppedGrant> stopped, Instant at) {
        SubjectRef subject = SubjectRef.person(fact.subject().value());
        List<GrantClosed> closed = stopped.stream()
                .map(it -> new GrantClosed(it.grant(), CLOSED, subject, it.organisation(), at))
                .toList();
        return grants.applyAtTheCommit(SERVICE, closed)
                .chain(() -> outbox.append(new ConsentUseStopped(fact.consent(), fact.version(), clock.instant())));
    }
}
