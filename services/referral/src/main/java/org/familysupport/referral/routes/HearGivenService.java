package org.familysupport.referral.routes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.delivery.DeliveryFact;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.RouteFact;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.InTurn;

/**
 * Takes the delivery service's word that a service was given: in each route of whom it was given to it closes the first step
 * that it may be. Nobody does it by hand (domain row 32).
 */
@ApplicationScoped
public class HearGivenService {
    private final Routes routes;
    private final Outbox outbox;
    private final InstantSource clock;

    HearGivenService(Routes routes, Outbox outbox, InstantSource clock) {
        this.routes = routes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Closes the steps with the open transaction; nothing when the service is no step of any route. */
    public Uni<Void> hear(DeliveryFact fact) {
        return switch (fact) {
            case DeliveryRecorded it ->
                routes.matching(it)
                        .chain(steps ->
                                InTurn.each(steps.entrySet(), step -> close(step.getKey(), step.getValue(), it)));
        };
    }

    private Uni<Void> close(UUID id, List<Integer> numbers, DeliveryRecorded it) {
        return routes.whole(id)
                .chain(route -> route.firstOpen(numbers)
                        .map(step -> done(route, step, it))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The service itself acts, for who gave the help. */
    private Uni<Void> done(Route route, RouteStep step, DeliveryRecorded it) {
        GivenService given = new GivenService(it.delivery(), it.organisation(), it.date());
        ActorRef system = new ActorRef(it.organisation().value(), "system");
        RouteFact done = route.done(step, given, system, clock.instant());
        return routes.write(route).chain(() -> outbox.append(done));
    }
}
