package org.familysupport.referral.handovers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.security.grants.Grants;

/** Opens and closes grants of this service and announces them, with the transaction of the act that gives or takes them. */
@ApplicationScoped
public class GiveAccess {
    private static final String SERVICE = "referral";

    private final Grants grants;
    private final Outbox outbox;

    GiveAccess(Grants grants, Outbox outbox) {
        this.grants = grants;
        this.outbox = outbox;
    }

    /** Writes what is opened and closed, and announces it; nothing when there is nothing. */
    public Uni<Void> apply(List<? extends GrantFact> facts) {
        return grants.applyAtTheCommit(SERVICE, facts).chain(() -> outbox.append(facts));
    }
}
