package org.familysupport.delivery.offers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.delivery.OfferChanged;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.delivery.OfferPublished;
import org.familysupport.events.delivery.OfferState;
import org.familysupport.events.delivery.OfferVerified;
import org.familysupport.events.delivery.OfferWithdrawn;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.aggregate.Aggregate;
import org.familysupport.reference.identifiers.Oktmo;
import org.jspecify.annotations.Nullable;

/** What an organisation offers; who offers what stays as it is, for another category is another offer. */
@Entity
@Table(name = "offers")
public class Offer extends Aggregate {
    private static final String WITHDRAWN = "withdrawn";

    @Column(updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String category;

    @Column(name = "ages_from")
    private int agesFrom;

    @Column(name = "ages_to")
    private @Nullable Integer agesTo;

    private String territory;

    @Column(name = "territory_prefix")
    private String territoryPrefix;

    private String setting;

    @Column(name = "places_total")
    private int placesTotal;

    @Column(name = "places_taken")
    private int placesTaken;

    private boolean accepting;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Offer() {}

    Offer(OfferId id, OfferDraft draft, ActorRef actor, Instant now) {
        super(id.value(), actor, now);
        this.organisation = draft.organisation().value();
        this.category = draft.category();
        take(draft.reach());
        take(draft.places(), now);
    }

    private void take(OfferReach reach) {
        agesFrom = reach.agesFrom();
        agesTo = reach.agesTo();
        territory = reach.territory();
        territoryPrefix = Oktmo.prefix(reach.territory());
        setting = reach.setting();
    }

    private void take(OfferPlaces places, Instant now) {
        placesTotal = places.total();
        placesTaken = places.taken();
        accepting = places.accepting();
        verifiedAt = now;
    }

    OfferPublished published() {
        return new OfferPublished(id(), version(), state());
    }

    /** Is for others, or elsewhere, from now on. */
    OfferChanged change(OfferReach reach, ActorRef actor, Instant now) {
        mustStand();
        take(reach);
        changed(actor, now);
        return new OfferChanged(id(), nextVersion(), state());
    }

    /** Has this much room now. */
    OfferVerified verify(OfferPlaces places, ActorRef actor, Instant now) {
        mustStand();
        take(places, now);
        changed(actor, now);
        return new OfferVerified(id(), nextVersion(), state());
    }

    /** Is offered no longer. */
    OfferWithdrawn withdraw(ActorRef actor, Instant now) {
        mustStand();
        withdrawnAt = now;
        changed(actor, now);
        return new OfferWithdrawn(id(), nextVersion(), state(), now);
    }

    private void mustStand() {
        if (withdrawnAt != null) {
            throw new Refused(GeneralProblem.STATE_CONFLICT, Map.of("currentState", WITHDRAWN));
        }
    }

    private OfferState state() {
        return new OfferState(
                organisation(),
                category,
                agesFrom,
                agesTo,
                territory,
                setting,
                placesTotal,
                placesTaken,
                accepting,
                verifiedAt);
    }

    public OfferId id() {
        return new OfferId(uuid());
    }

    /** Who offers it. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Code of the list {@code need-category}. */
    public String category() {
        return category;
    }

    public OfferReach reach() {
        return new OfferReach(agesFrom, agesTo, territory, setting);
    }

    public OfferPlaces places() {
        return new OfferPlaces(placesTotal, placesTaken, accepting);
    }

    /** When the organisation last said how much room there is. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** Since when it is offered no longer. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }
}
