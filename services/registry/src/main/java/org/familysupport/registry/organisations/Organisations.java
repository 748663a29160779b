package org.familysupport.registry.organisations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;

/** The stored directory. */
@ApplicationScoped
class Organisations {
    private static final String PAGE = """
            select o.* from organisations o
            where (:sector = '' or o.sector = :sector) and (:type = '' or o.type = :type)
              and (:territory = '' or starts_with(o.territory, :territory)
                or o.territory in (select territory_and_below(:territory)))
              and (:serves = '' or o.serves && array(select territory_and_above(:serves)))
              and (:status = '' or o.status = :status)
              and lower(o.name) like :part escape '!'
              and (o.name > :name or (o.name = :name and o.id > :id))
            order by o.name, o.id
            limit :most
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;

    Organisations(Store store) {
        this.store = store;
    }

    Uni<Organisation> require(OrganisationId id) {
        return store.with(session -> session.find(Organisation.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    Uni<Boolean> has(OrganisationId id) {
        return store.with(session -> session.find(Organisation.class, id.value()))
                .map(Objects::nonNull);
    }

    Uni<Void> add(Organisation organisation) {
        return store.add(organisation);
    }

    Uni<Page<Organisation>> page(OrganisationFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createNativeQuery(PAGE, Organisation.class)
                        .setParameter("sector", Objects.requireNonNullElse(filter.sector(), ""))
                        .setParameter("type", Objects.requireNonNullElse(filter.type(), ""))
                        .setParameter("territory", Objects.requireNonNullElse(filter.territory(), ""))
                        .setParameter("serves", Objects.requireNonNullElse(filter.serves(), ""))
                        .setParameter("part", part(Objects.requireNonNullElse(filter.name(), "")))
                        .setParameter("status", Objects.requireNonNullElse(filter.status(), ""))
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
