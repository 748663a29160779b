package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.referral.handovers.GiveAccess;

/** Writes and announces what has happened to a referral, with the open transaction: tasks, terms, fact and access. */
@ApplicationScoped
class KeepStep {
    private final Referrals referrals;
    private final FollowTerms terms;
    private final GiveAccess access;
    private final Outbox outbox;

    KeepStep(Referrals referrals, FollowTerms terms, GiveAccess access, Outbox outbox) {
        this.referrals = referrals;
        this.terms = terms;
        this.access = access;
        this.outbox = outbox;
    }

    Uni<Void> keep(Referral referral, StepTaken taken, Instant at) {
        return referrals
                .writeTasks(referral)
                .invoke(() -> terms.of(referral, at))
                .chain(() -> outbox.append(taken.fact()))
                .chain(() -> access.apply(taken.grants()));
    }
}
