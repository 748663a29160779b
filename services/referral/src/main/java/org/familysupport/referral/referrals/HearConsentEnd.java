package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.referral.handovers.GiveAccess;

/**
 * Takes the registry's word that a consent has ended: a referral that rests on it pauses if somebody has it, else it is cancelled,
 * and all access by it closes with the same transaction (handover section 2, withdrawal).
 */
@ApplicationScoped
public class HearConsentEnd {
    private final Referrals referrals;
    private final FollowTerms terms;
    private final GiveAccess access;
    private final Outbox outbox;

    HearConsentEnd(Referrals referrals, FollowTerms terms, GiveAccess access, Outbox outbox) {
        this.referrals = referrals;
        this.terms = terms;
        this.access = access;
        this.outbox = outbox;
    }

    /** Stops each of them with the open transaction; hearing it again changes nothing. */
    public Uni<Void> ended(ConsentId consent, Instant at) {
        return referrals
                .noteEnded(consent, at)
                .chain(() -> referrals.restingOn(consent))
                .chain(ids -> InTurn.each(ids, id -> stop(new ReferralId(id), at)));
    }

    private Uni<Void> stop(ReferralId id, Instant at) {
        return referrals.whole(id).chain(referral -> {
            ConsentEnd end = referral.consentEnded(at);
            return referrals
                    .writeTasks(referral)
                    .invoke(() -> terms.of(referral, at))
                    .chain(() -> outbox.append(end.facts()))
                    .chain(() -> access.apply(end.grants()));
        });
    }
}
