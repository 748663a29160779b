package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.referral.handovers.GiveAccess;
import org.familysupport.referral.handovers.HandOverSettings;

/**
 * Takes the registry's word that a consent has ended: referrals that rest on it alone pause, and what they had opened closes
 * with the same transaction (handover section 2, withdrawal).
 */
@ApplicationScoped
public class HearConsentEnd {
    private final Referrals referrals;
    private final GiveAccess access;
    private final HandOverSettings settings;
    private final Outbox outbox;

    HearConsentEnd(Referrals referrals, GiveAccess access, HandOverSettings settings, Outbox outbox) {
        this.referrals = referrals;
        this.access = access;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Pauses each of them with the open transaction; hearing it again changes nothing. */
    public Uni<Void> ended(ConsentId consent, Instant at) {
        return referrals
                .noteEnded(consent, at)
                .chain(() -> referrals.restingOn(consent))
                .chain(ids -> InTurn.each(ids, id -> pause(new ReferralId(id), at)));
    }

    private Uni<Void> pause(ReferralId id, Instant at) {
        return referrals.whole(id).chain(referral -> {
            ConsentEnd end = referral.consentEnded(at, settings.tail());
            return referrals
                    .writeTasks(referral)
                    .chain(() -> outbox.append(end.facts()))
                    .chain(() -> access.announce(end.grants()));
        });
    }
}
