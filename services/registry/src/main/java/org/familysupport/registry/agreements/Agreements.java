package org.familysupport.registry.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.AgreementId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The stored acts and agreements. */
@ApplicationScoped
class Agreements {
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final UUID LAST = new UUID(-1, -1);

    /** The latest first. Ids of issuers and parties are looked for as words: an id is never a part of another. */
    private static final String PAGE = """
            from Agreement a
            where (:number = '' or a.number = :number)
              and a.adoptedOn between :from and :to
              and (:kind = '' or a.kind = :kind)
              and (:status = '' or a.status = :status)
              and (:issuer = '' or locate(:issuer, a.issuers) > 0)
              and (:party = '' or locate(:party, a.parties) > 0)
              and (a.adoptedOn < :day or (a.adoptedOn = :day and a.id < :id))
            order by a.adoptedOn desc, a.id desc
            """;

    private static final String KNOWN = """
            select o.id from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted
            join organisations o on o.id = cast(wanted as uuid)
            """;

    private final Store store;

    Agreements(Store store) {
        this.store = store;
    }

    Uni<Agreement> require(AgreementId id) {
        return store.with(session -> session.find(Agreement.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** The one that is to be superseded; null where none is or it is not there. */
    Uni<@Nullable Agreement> former(@Nullable AgreementId id) {
        return id == null
                ? Uni.createFrom().nullItem()
                : store.with(session -> session.find(Agreement.class, id.value()));
    }

    Uni<Void> add(Agreement agreement) {
        return store.add(agreement);
    }

    /** Which of these organisations are in the directory. */
    Uni<Set<UUID>> known(Collection<UUID> organisations) {
        return store.column(KNOWN, UUID.class, Map.of("ids", Json.array(organisations)))
                .map(HashSet::new);
    }

    Uni<Page<Agreement>> page(AgreementFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Agreement.class)
                        .setParameter("number", Objects.requireNonNullElse(filter.number(), ""))
                        .setParameter("from", Objects.requireNonNullElse(filter.adoptedOn(), FIRST_DAY))
                        .setParameter("to", Objects.requireNonNullElse(filter.adoptedOn(), LAST_DAY))
                        .setParameter("kind", Objects.requireNonNullElse(filter.kind(), ""))
                        .setParameter("status", Objects.requireNonNullElse(filter.status(), ""))
                        .setParameter("issuer", word(filter.issuer()))
                        .setParameter("party", word(filter.party()))
                        .setParameter("day", after == null ? LAST_DAY : LocalDate.parse(after.part(0)))
                        .setParameter("id", after == null ? LAST : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.adoptedOn(), last.uuid())));
    }

    private static String word(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
