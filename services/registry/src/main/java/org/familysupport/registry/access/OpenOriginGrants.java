package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.security.grants.Grants;

/**
 * Lets the organisation that registers read at once, in the registry's own transaction (rulings 12).
 *
 * <p>The grant ends when the referral service says who is responsible: from then on rights follow responsibility.
 */
@ApplicationScoped
public class OpenOriginGrants {
    static final String ORIGIN = "origin";

    private final Grants grants;
    private final Outbox outbox;
    private final InstantSource clock;

    OpenOriginGrants(Grants grants, Outbox outbox, InstantSource clock) {
        this.grants = grants;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens full access to each of these for the organisation that registered it, with the open transaction. */
    public Uni<Void> open(Map<SubjectRef, UUID> registeredBy) {
        Instant now = clock.instant();
        List<GrantOpened> opened = registeredBy.entrySet().stream()
                .map(origin -> grant(origin.getKey(), origin.getValue(), now))
                .toList();
        return grants.apply("registry", opened).chain(() -> outbox.append(opened));
    }

    private static GrantOpened grant(SubjectRef subject, UUID organisation, Instant now) {
        return new GrantOpened(
                GrantId.next(), 1, subject, new OrganisationId(organisation), ORIGIN, subject.id(), "full", now, null);
    }
}
