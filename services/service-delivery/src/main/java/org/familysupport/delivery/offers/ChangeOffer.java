package org.familysupport.delivery.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.function.Function;
import org.familysupport.events.delivery.OfferFact;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.kernel.time.Version;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Changes what is offered, says how much room there is, and takes offers back; each as the caller saw the offer. */
@ApplicationScoped
public class ChangeOffer {
    private final Once once;
    private final Offers offers;
    private final OffersOf offersOf;
    private final ReadOffers read;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ChangeOffer(
            Once once,
            Offers offers,
            OffersOf offersOf,
            ReadOffers read,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.offers = offers;
        this.offersOf = offersOf;
        this.read = read;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says anew for whom it is and where; saying the same again changes nothing and announces nothing.
     *
     * @throws Refused 404 for no such offer; 403 for who does not work for its organisation; 412 for a version that is not the
     *     present; 422 for ages out of order; 409 for one that was withdrawn, and when the same is offered already
     */
    public Uni<Answered<SeenOffer>> change(Attempt attempt, OfferId id, Version seen, OfferReach reach, Caller caller) {
        return act(
                        attempt,
                        id,
                        seen,
                        caller,
                        "offers.change",
                        new Change(
                                OfferRules.check(reach),
                                offer -> offer.reach().equals(reach) && offer.withdrawnAt() == null,
                                offer -> offer.change(reach, caller.actor(), clock.instant())))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> OfferProblem.OFFER_EXISTS.refused());
    }

    /**
     * Says how much room there is now; to say the same again is news, for it is true of now.
     *
     * @throws Refused as for a change; 422 for more places taken than there are
     */
    public Uni<Answered<SeenOffer>> verify(
            Attempt attempt, OfferId id, Version seen, OfferPlaces places, Caller caller) {
        return act(
                attempt,
                id,
                seen,
                caller,
                "offers.verify",
                new Change(
                        OfferRules.check(places, new Violations()),
                        offer -> false,
                        offer -> offer.verify(places, caller.actor(), clock.instant())));
    }

    /**
     * Takes it back: it stays readable and is in no list.
     *
     * @throws Refused as for a change
     */
    public Uni<Answered<SeenOffer>> withdraw(Attempt attempt, OfferId id, Version seen, Caller caller) {
        return act(
                attempt,
                id,
                seen,
                caller,
                "offers.withdraw",
                new Change(new Violations(), offer -> false, offer -> offer.withdraw(caller.actor(), clock.instant())));
    }

    /**
     * What is to be done with an offer.
     *
     * @param violations of what was said
     * @param nothingNew whether it is so already
     */
    private record Change(Violations violations, Function<Offer, Boolean> nothingNew, Function<Offer, OfferFact> act) {}

    private Uni<Answered<SeenOffer>> act(
            Attempt attempt, OfferId id, Version seen, Caller caller, String action, Change change) {
        OfferPolicy.mayPublish(caller).orRefuse();
        return once.answer(
                attempt,
                () -> offers.require(id)
                        .call(offer -> offersOf.mustBeThoseOf(offer.organisation(), caller))
                        .invoke(offer -> seen.mustBe(offer.version()))
                        .invoke(() -> change.violations().orRefuse())
                        .chain(offer -> take(offer, seen, change, action, caller)),
                again -> read.one(id, caller));
    }

    private Uni<Answered<SeenOffer>> take(Offer offer, Version seen, Change change, String action, Caller caller) {
        if (change.nothingNew().apply(offer)) {
            return Uni.createFrom().item(answered(offer, seen.number()));
        }
        return outbox.append(change.act().apply(offer))
                .invoke(() -> audit.note(caller, action, offer.uuid()))
                .map(done -> answered(offer, seen.number() + 1));
    }

    private Answered<SeenOffer> answered(Offer offer, long version) {
        return new Answered<>(read.seen(offer), Answer.done(offer.uuid(), version));
    }
}
