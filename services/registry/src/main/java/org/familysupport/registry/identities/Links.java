package org.familysupport.registry.identities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.familysupport.events.registry.IdentityLinkId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Constraint;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;

/** The stored links and marks. */
@ApplicationScoped
class Links {
    /** What a link, or its end, must not do to a child, however it was when that was looked up. */
    static final Predicate<Throwable> TWO_HOMES = Constraint.broken("identity_links_one_home");

    /** One after another: each sees what those before it have linked. */
    private static final String IN_TURN = """
            select count(*)
            from (select pg_advisory_xact_lock(hashtextextended('identity_links', 0)) as held offset 0) as locks
            """;

    private static final String GROUND = """
            select not sealed_from(cast(:kept as uuid), cast(:organisation as uuid))
                     and case :kind when 'person' then exists (select 1 from people p where p.id = :kept)
                                    else exists (select 1 from families f where f.id = :kept) end,
                   not sealed_from(cast(:linked as uuid), cast(:organisation as uuid))
                     and case :kind when 'person' then exists (select 1 from people p where p.id = :linked)
                                    else exists (select 1 from families f where f.id = :linked) end,
                   canonical_of(cast(:kept as uuid)), canonical_of(cast(:linked as uuid)),
                   exists (select 1
                           from same_as(cast(:kept as uuid)) s
                           cross join same_as(cast(:linked as uuid)) o
                           join identity_marks m on m.one = least(s.id, o.id) and m.other = greatest(s.id, o.id)
                           where m.lifted_at is null),
                   :kind = 'person' and two_homes(cast(:kept as uuid), cast(:linked as uuid))
            """;
    private static final String PAGE = """
            from IdentityLink l
            where (l.kept = :subject or l.linked = :subject) and l.id < :before
              and function('sealed_from' as Boolean, l.kept, cast(:organisation as java.util.UUID)) = false
              and function('sealed_from' as Boolean, l.linked, cast(:organisation as java.util.UUID)) = false
            order by l.id desc
            """;

    private static final String ONE = """
            from IdentityLink l
            where l.id = :id
              and function('sealed_from' as Boolean, l.kept, cast(:organisation as java.util.UUID)) = false
              and function('sealed_from' as Boolean, l.linked, cast(:organisation as java.util.UUID)) = false
            """;
    private static final String MARK = """
            from IdentityMark m
            where m.id = :id
              and function('sealed_from' as Boolean, m.one, cast(:organisation as java.util.UUID)) = false
              and function('sealed_from' as Boolean, m.other, cast(:organisation as java.util.UUID)) = false
            """;

    private final Store store;

    Links(Store store) {
        this.store = store;
    }

    /** Waits until no other transaction links or unlinks. */
    Uni<Void> inTurn() {
        return store.column(IN_TURN, Long.class, Map.of()).replaceWithVoid();
    }

    /** How the two stand to each other; a record that is hidden from the steward is not there. */
    Uni<Ground> ground(LinkDraft draft, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "kind", draft.kind(),
                                "kept", draft.kept(),
                                "linked", draft.linked(),
                                "organisation", caller.organisation()))
                .map(List::getFirst)
                .map(row -> new Ground(
                        (Boolean) row[0], (Boolean) row[1], (UUID) row[2], (UUID) row[3], (Boolean) row[4], (Boolean)
                                row[5]));
    }

    /** The link; 404 also where one of the two is hidden from the steward. */
    Uni<IdentityLink> require(IdentityLinkId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(ONE, IdentityLink.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** The mark; 404 also where one of the two is hidden from the steward. */
    Uni<IdentityMark> requireMark(UUID id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(MARK, IdentityMark.class)
                        .setParameter("id", id)
                        .setParameter("organisation", caller.organisation())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** A page of the links that a record has or had, the latest first. */
    Uni<Page<IdentityLink>> page(UUID subject, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, IdentityLink.class)
                        .setParameter("subject", subject)
                        .setParameter("organisation", caller.organisation())
                        .setParameter("before", after == null ? new UUID(-1, -1) : UUID.fromString(after.part(0)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.uuid())));
    }

    Uni<Void> add(Object aggregate) {
        return store.add(aggregate);
    }
}
