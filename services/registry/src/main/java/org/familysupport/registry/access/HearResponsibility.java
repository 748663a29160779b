package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.messaging.outbox.Outbox;

/** Takes the referral service's word on who is responsible, and ends the origin grant it replaces. */
@ApplicationScoped
public class HearResponsibility {
    private final Responsibilities responsibilities;
    private final Outbox outbox;

    HearResponsibility(Responsibilities responsibilities, Outbox outbox) {
        this.responsibilities = responsibilities;
        this.outbox = outbox;
    }

    /** Notes the period with the open transaction; an older one after a newer changes nothing. */
    public Uni<Void> hear(SubjectRef subject, String programme, UUID organisation, Instant from, long period) {
        return responsibilities
                .note(subject, programme, organisation, from, period)
                .chain(origins -> outbox.append(closed(subject, origins, from)));
    }

    private static List<GrantClosed> closed(SubjectRef subject, List<Responsibilities.Origin> origins, Instant until) {
        return origins.stream()
                .map(origin -> new GrantClosed(
                        new GrantId(origin.grant()),
                        origin.version(),
                        subject,
                        new OrganisationId(origin.organisation()),
                        until))
                .toList();
    }
}
