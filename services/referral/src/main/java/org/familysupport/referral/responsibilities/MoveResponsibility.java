package org.familysupport.referral.responsibilities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverSettings;
import org.familysupport.referral.handovers.HeldGrant;

/** Moves responsibility: the periods, and the rights that go with them. */
@ApplicationScoped
public class MoveResponsibility {
    private final Responsibilities responsibilities;
    private final GiveAccess access;
    private final HandOverSettings settings;
    private final Outbox outbox;

    MoveResponsibility(Responsibilities responsibilities, GiveAccess access, HandOverSettings settings, Outbox outbox) {
        this.responsibilities = responsibilities;
        this.access = access;
        this.settings = settings;
        this.outbox = outbox;
    }

    /**
     * Closes the one period and opens the next, with the open transaction; the former organisation may read on for the
     * tail.
     *
     * @throws Refused 409 when the one that hands over is not responsible now
     */
    public Uni<Void> move(Handing handing, Instant at) {
        HeldGrant next = new HeldGrant(GrantId.next(), handing.subject(), handing.next(), null);
        return responsibilities
                .move(handing, at, next.id())
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(GeneralProblem.STATE_CONFLICT))
                .chain(moved -> announce(handing, at, moved, next));
    }

    private Uni<Void> announce(Handing handing, Instant at, Responsibilities.Moved moved, HeldGrant next) {
        SubjectRef subject = handing.subject();
        OrganisationId previous = handing.previous();
        HeldGrant former = new HeldGrant(moved.closedGrant(), subject, previous, null);
        HeldGrant tail = new HeldGrant(GrantId.next(), subject, previous, at.plus(settings.tail()));
        HeldGrant.Basis basis = HeldGrant.Basis.RESPONSIBILITY;
        return outbox.append(new ResponsibilityMoved(
                        subject, moved.number(), handing.programme(), previous, handing.next(), at, handing.cause()))
                .chain(() -> access.apply(List.of(
                        former.closed(at),
                        tail.opened(basis, handing.cause(), "tail", at),
                        next.opened(basis, handing.cause(), "full", at))));
    }
}
