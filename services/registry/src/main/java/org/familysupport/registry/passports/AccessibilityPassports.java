package org.familysupport.registry.passports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;

/** The stored passports of places. */
@ApplicationScoped
class AccessibilityPassports {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String OF_PLACE = "from AccessibilityPassport p where p.place = :place order by p.date desc";
    private static final String PAGE = """
            select p.* from accessibility_passports p
            where (:territory = '' or starts_with(p.territory, :territory)
                or p.territory in (select territory_and_below(:territory)))
              and (:wanted = '/' or exists (
                select 1 from unnest(p.features) as feature
                where (:impairment = '' or split_part(feature, '/', 1) = :impairment)
                  and (:feature = '' or split_part(feature, '/', 2) = :feature)))
              and lower(p.name) like :part escape '!'
              and (:place = '' or p.place = cast(nullif(:place, '') as uuid))
              and (:history or (p.status = 'current' and (p.valid_to is null or p.valid_to >= current_date)))
              and (p.name > :name or (p.name = :name and p.id > :id))
            order by p.name, p.id
            limit :most
            """;

    private final Store store;

    AccessibilityPassports(Store store) {
        this.store = store;
    }

    Uni<AccessibilityPassport> require(AccessibilityPassportId id) {
        return store.with(session -> session.find(AccessibilityPassport.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** Every passport of a place, the newest first. */
    Uni<List<AccessibilityPassport>> ofPlace(UUID place) {
        return store.with(session -> session.createSelectionQuery(OF_PLACE, AccessibilityPassport.class)
                .setParameter("place", place)
                .getResultList());
    }

    /** Adds one; what it supersedes is written first, so that at no moment two are current. */
    Uni<Void> add(AccessibilityPassport passport) {
        return store.with(session -> session.flush().chain(() -> session.persist(passport)));
    }

    Uni<Page<AccessibilityPassport>> page(PassportFilter filter, PageRequest page) {
        Cursor after = page.after();
        String impairment = Objects.requireNonNullElse(filter.impairment(), "");
        String feature = Objects.requireNonNullElse(filter.feature(), "");
        return store.with(session -> session.createNativeQuery(PAGE, AccessibilityPassport.class)
                        .setParameter("territory", Objects.requireNonNullElse(filter.territory(), ""))
                        .setParameter("wanted", impairment + '/' + feature)
                        .setParameter("impairment", impairment)
                        .setParameter("feature", feature)
                        .setParameter("part", part(Objects.requireNonNullElse(filter.name(), "")))
                        .setParameter("place", Objects.toString(filter.place(), ""))
                        .setParameter("history", filter.history())
                        .setParameter("name", after == null ? "" : after.part(0))
                        .setParameter("id", after == null ? FIRST : UUID.fromString(after.part(1)))
                        .setParameter("most", page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.name(), last.uuid())));
    }

    /** A pattern of what contains it; nothing in a name is a wild card. */
    private static String part(String name) {
        return '%' + name.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%';
    }
}
