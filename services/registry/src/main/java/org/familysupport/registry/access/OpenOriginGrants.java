package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
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

    /** Opens full access for one organisation to what it registered, with the open transaction. */
    public Uni<Void> open(Collection<SubjectRef> subjects, UUID organisation) {
        Instant now = clock.instant();
        List<GrantOpened> opened = subjects.stream()
                .map(subject -> new GrantOpened(
                        GrantId.next(),
                        1,
                        subject,
                        new OrganisationId(organisation),
                        ORIGIN,
                        subject.id(),
                        "full",
                        now,
                        null))
                .toList();
        return grants.apply("registry", opened).chain(() -> outbox.append(opened));
    }
}
