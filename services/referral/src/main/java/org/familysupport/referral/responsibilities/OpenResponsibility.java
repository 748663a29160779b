package org.familysupport.referral.responsibilities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HeldGrant;

/** Makes the organisation that registers somebody responsible, from the instant of the registration (rulings 12). */
@ApplicationScoped
public class OpenResponsibility {
    /** The programme of every subject; others may be added to it. */
    public static final String GENERAL = "general";

    private final Responsibilities responsibilities;
    private final GiveAccess access;
    private final Outbox outbox;

    OpenResponsibility(Responsibilities responsibilities, GiveAccess access, Outbox outbox) {
        this.responsibilities = responsibilities;
        this.access = access;
        this.outbox = outbox;
    }

    /** Opens the first period and full access with it, with the open transaction; nothing when there is a period. */
    public Uni<Void> open(SubjectRef subject, OrganisationId organisation, Instant from) {
        HeldGrant grant = new HeldGrant(GrantId.next(), subject, organisation, null);
        return responsibilities
                .openFirst(subject, GENERAL, organisation, from, grant.id())
                .chain(opened ->
                        opened ? announce(grant, from) : Uni.createFrom().voidItem());
    }

    private Uni<Void> announce(HeldGrant grant, Instant from) {
        SubjectRef subject = grant.subject();
        return outbox.append(new ResponsibilityOpened(subject, 1, GENERAL, grant.organisation(), from))
                .chain(() -> access.apply(
                        List.of(grant.opened(HeldGrant.Basis.RESPONSIBILITY, subject.id(), "full", from))));
    }
}
