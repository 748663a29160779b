package org.familysupport.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.messaging.inbound.FactListener;

/** One more listener of the service under test, for every fact; it counts how often it is given each. */
@ApplicationScoped
class Ear implements FactListener<Fact> {
    private static final Map<UUID, Integer> HEARD = new ConcurrentHashMap<>();

    /** How often an event had its effect. */
    static int times(UUID event) {
        return HEARD.getOrDefault(event, 0);
    }

    @Override
    public Class<Fact> listensTo() {
        return Fact.class;
    }

    @Override
    public Uni<Void> on(Received<Fact> received) {
        HEARD.merge(received.envelope().id(), 1, Integer::sum);
        return Uni.createFrom().voidItem();
    }
}
