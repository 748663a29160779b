package org.familysupport.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.events.Received;
import org.familysupport.events.registry.ConsentFact;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.messaging.inbound.FactListener;

/** One more listener of the service under test, for consents, also for those heard before; it counts how often it is given each. */
@ApplicationScoped
class EarForConsents implements FactListener<ConsentFact> {
    private static final Map<UUID, Integer> HEARD = new ConcurrentHashMap<>();
    private static final Set<ConsentId> UNBEARABLE = ConcurrentHashMap.newKeySet();

    /** How often it was given an event. */
    static int times(UUID event) {
        return HEARD.getOrDefault(event, 0);
    }

    /** From now on it fails on what is said of this consent. */
    static void cannotBear(ConsentId consent) {
        UNBEARABLE.add(consent);
    }

    /** And now no more. */
    static void bears(ConsentId consent) {
        UNBEARABLE.remove(consent);
    }

    @Override
    public Class<ConsentFact> listensTo() {
        return ConsentFact.class;
    }

    @Override
    public boolean alsoHeardBefore() {
        return true;
    }

    @Override
    public Uni<Void> on(Received<ConsentFact> received) {
        HEARD.merge(received.envelope().id(), 1, Integer::sum);
        return UNBEARABLE.contains(received.fact().consent())
                ? Uni.createFrom().failure(new IllegalStateException("unbearable"))
                : Uni.createFrom().voidItem();
    }
}
