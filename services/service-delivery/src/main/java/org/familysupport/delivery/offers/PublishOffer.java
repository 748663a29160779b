package org.familysupport.delivery.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.kernel.attempt.Answer;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.once.Once;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.KnownOrganisations;

/** Publishes what an organisation offers. */
@ApplicationScoped
public class PublishOffer {
    private static final String ACTIVE = "active";
    private static final String UNKNOWN = "unknown";

    private final Once once;
    private final Offers offers;
    private final OffersOf offersOf;
    private final ReadOffers read;
    private final KnownOrganisations organisations;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    PublishOffer(
            Once once,
            Offers offers,
            OffersOf offersOf,
            ReadOffers read,
            KnownOrganisations organisations,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.once = once;
        this.offers = offers;
        this.offersOf = offersOf;
        this.read = read;
        this.organisations = organisations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes it once per attempt; its room is verified thereby.
     *
     * @throws Refused 403 for who does not work for the organisation; 422 for an organisation that is unknown or not active,
     *     ages out of order and more places taken than there are; 409 when the same is offered already, or the id is taken
     */
    public Uni<Answered<SeenOffer>> publish(Attempt attempt, OfferDraft draft, Caller caller) {
        OfferPolicy.mayPublish(caller).orRefuse();
        return once.answer(attempt, () -> enter(draft, caller), id -> read.one(new OfferId(id), caller))
                .onFailure(Constraint::anyBroken)
                .transform(taken -> OfferProblem.OFFER_EXISTS.refused());
    }

    private Uni<Answered<SeenOffer>> enter(OfferDraft draft, Caller caller) {
        OfferId id = draft.id() == null ? OfferId.next() : draft.id();
        Offer offer = new Offer(id, draft, caller.actor(), clock.instant());
        return offersOf.mustBeThoseOf(draft.organisation(), caller)
                .chain(() -> mustFit(draft))
                .chain(() -> offers.add(offer))
                .chain(() -> outbox.append(offer.published()))
                .invoke(() -> audit.note(caller, "offers.publish", id.value()))
                .map(done -> new Answered<>(read.seen(offer), Answer.created(id.value(), offer.version())));
    }

    private Uni<Void> mustFit(OfferDraft draft) {
        Violations violations = OfferRules.check(draft.places(), OfferRules.check(draft.reach()));
        return organisations
                .statusOf(draft.organisation().value())
                .invoke(status -> violations
                        .unless(!status.equals(UNKNOWN), "/organisation", GeneralRule.UNKNOWN_REFERENCE)
                        .unless(
                                status.equals(UNKNOWN) || status.equals(ACTIVE),
                                "/organisation",
                                GeneralRule.NOT_ALLOWED)
                        .orRefuse())
                .replaceWithVoid();
    }
}
