package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored versions of instruments. */
@ApplicationScoped
class Instruments {
    /** Where the database says that a version of this number is there already. */
    static final String ONE_OF_A_NUMBER = "instruments_one_of_a_number";

    private static final String LAST =
            "select number, kind from instruments where code = :code order by number desc limit 1";

    private static final String PAGE = """
            from Instrument i
            where (:code = '' or i.code = :code) and (:kind = '' or i.kind = :kind) and i.id > :last
            order by i.id
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Store store;

    Instruments(Store store) {
        this.store = store;
    }

    Uni<Instrument> require(InstrumentId id) {
        return find(id).onItem().ifNull().failWith(Refused::notFound);
    }

    Uni<@Nullable Instrument> find(InstrumentId id) {
        return store.with(session -> session.find(Instrument.class, id.value()));
    }

    /** What the version of the one with this code goes on from that comes next. */
    Uni<Before> before(String code) {
        return store.rows(LAST, Map.of("code", code))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Before(((Number) row[0]).intValue(), (String) row[1]))
                        .orElse(new Before(0, null)));
    }

    /** Adds a new one; written at once, so that another of its number is met here. */
    Uni<Void> add(Instrument instrument) {
        return store.with(session -> session.persist(instrument).chain(session::flush));
    }

    /** In the order in which they were published, those that ship with the system first. */
    Uni<Page<Instrument>> page(InstrumentFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Instrument.class)
                        .setParameter("code", Objects.requireNonNullElse(filter.code(), ""))
                        .setParameter("kind", Objects.requireNonNullElse(filter.kind(), ""))
                        .setParameter("last", after == null ? BEFORE_ALL : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }

    /**
     * The last version of an instrument.
     *
     * @param number 0 when there is none yet
     * @param kind code of the list {@code instrument-kind}; null when there is none yet
     */
    record Before(int number, @Nullable String kind) {}
}
