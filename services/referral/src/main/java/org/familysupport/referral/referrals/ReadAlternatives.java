package org.familysupport.referral.referrals;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.offers.OfferSettings;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Tells the source who else may help when a receiver will not (domain row 25). */
@ApplicationScoped
public class ReadAlternatives {
    private final Transactions transactions;
    private final Referrals referrals;
    private final Alternatives alternatives;
    private final OfferSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    ReadAlternatives(
            Transactions transactions,
            Referrals referrals,
            Alternatives alternatives,
            OfferSettings settings,
            Audit audit,
            InstantSource clock) {
        this.transactions = transactions;
        this.referrals = referrals;
        this.alternatives = alternatives;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of those whose offers fit, the nearest first; nobody who was asked already.
     *
     * @throws Refused 404 for who is on no side of the referral, 403 for who may ask nobody instead: a receiver, who is responsible no
     *     longer, who recommended it and knows the subject in full no longer, and who gives a family back; by them it would learn where the
     *     subject lives now
     */
    public Uni<Page<Alternative>> of(ReferralId id, PageRequest page, Caller caller) {
        return transactions.run(() -> referrals
                .requireWithoutOutputs(id, caller)
                .invoke(seen -> ReferralPolicy.mayLookFurther(seen).orRefuse())
                .invoke(seen -> audit.note(
                        caller, "referrals.alternatives", seen.referral().subject()))
                .chain(seen ->
                        alternatives.page(seen.referral(), clock.instant().minus(settings.reliableFor()), page)));
    }
}
