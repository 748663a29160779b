package org.familysupport.delivery.offers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.reference.identifiers.Oktmo;

/** The stored offers. */
@ApplicationScoped
class Offers {
    /** What begins with nothing is everything. */
    private static final String PAGE = """
            select o.* from offers o
            where o.withdrawn_at is null
              and (:anyOrganisation = true or o.organisation = :organisation)
              and (:category = '' or o.category = :category)
              and starts_with(o.territory, :below)
              and (:serves = '' or starts_with(:serves, o.territory_prefix))
              and (:age < 0 or :age between o.ages_from and coalesce(o.ages_to, :age))
              and (:anyAnswer = true or o.accepting = :accepting)
              and o.verified_at >= :since
              and o.id > :last
            order by o.id
            limit :most
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int ANY_AGE = -1;

    private final Store store;
    private final RegionCalendar calendar;

    Offers(Store store, RegionCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    Uni<Offer> require(OfferId id) {
        return store.with(session -> session.find(Offer.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    Uni<Void> add(Offer offer) {
        return store.add(offer);
    }

    /** Those that stand, in the order of their ids. */
    Uni<Page<Offer>> page(OfferFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createNativeQuery(PAGE, Offer.class)
                        .setParameter("anyOrganisation", filter.organisation() == null)
                        .setParameter("organisation", Objects.requireNonNullElse(filter.organisation(), BEFORE_ALL))
                        .setParameter("category", Objects.requireNonNullElse(filter.category(), ""))
                        .setParameter("below", filter.territory() == null ? "" : Oktmo.prefix(filter.territory()))
                        .setParameter("serves", Objects.requireNonNullElse(filter.serves(), ""))
                        .setParameter("age", Objects.requireNonNullElse(filter.age(), ANY_AGE))
                        .setParameter("anyAnswer", filter.accepting() == null)
                        .setParameter("accepting", Boolean.TRUE.equals(filter.accepting()))
                        .setParameter("since", since(filter))
                        .setParameter("last", after == null ? BEFORE_ALL : UUID.fromString(after.part(0)))
                        .setParameter("most", page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }

    private Instant since(OfferFilter filter) {
        return filter.verifiedSince() == null
                ? Instant.EPOCH
                : calendar.endOf(filter.verifiedSince().minusDays(1));
    }
}
