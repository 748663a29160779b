package org.familysupport.delivery.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;

/** Reads what is offered; it holds no personal data, so every caller may; reads are noted all the same. */
@ApplicationScoped
public class ReadOffers {
    private final Transactions transactions;
    private final Offers offers;
    private final OfferSettings settings;
    private final Audit audit;
    private final InstantSource clock;

    ReadOffers(Transactions transactions, Offers offers, OfferSettings settings, Audit audit, InstantSource clock) {
        this.transactions = transactions;
        this.offers = offers;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One offer, also one that was withdrawn.
     *
     * @throws Refused 404 for no such offer
     */
    public Uni<SeenOffer> one(OfferId id, Caller caller) {
        return transactions.run(() -> offers.require(id)
                .invoke(() -> audit.note(caller, "offers.read", id.value()))
                .map(this::seen));
    }

    /** A page of those that stand. */
    public Uni<Page<SeenOffer>> page(OfferFilter filter, PageRequest page, Caller caller) {
        return transactions.run(() -> offers.page(filter, page)
                .invoke(() -> audit.noteAsked(caller, "offers.list", filter.toString()))
                .map(found -> found.map(this::seen)));
    }

    /** As it is read now. */
    SeenOffer seen(Offer offer) {
        return new SeenOffer(offer, offer.verifiedAt().plus(settings.freshFor()).isBefore(clock.instant()));
    }
}
