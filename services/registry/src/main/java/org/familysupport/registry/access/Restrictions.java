package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/** The stored restrictions. */
@ApplicationScoped
class Restrictions {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String GROUND = """
            select access_to_subject(:kind, :subject, :organisation, :below),
                   coalesce(responsible_for_subject(:kind, :subject) = :organisation, false)
            """;
    private static final String VISIBLE = """
            from Restriction r
            where r.id = :id
              and function('access_to_subject' as String, r.subjectKind, r.subject, :organisation,
                           cast(:below as Boolean)) is not null
              and r.team like :member
            """;
    private static final String PAGE = """
            from Restriction r
            where r.subject = :subject and r.team like :member and (r.placedAt > :at or (r.placedAt = :at and r.id > :id))
            order by r.placedAt, r.id
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Restrictions(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What the caller is to the subject; 404 for who may not know it, or has no more than a preview. */
    Uni<RestrictionGround> ground(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = Map.of(
                "kind", subject.kind().code(),
                "subject", subject.id(),
                "organisation", caller.organisation(),
                "below", caller.actsBelow());
        return store.rows(GROUND, parameters).map(List::getFirst).map(row -> {
            Access access = freshness.trust(Access.required(row[0]));
            if (!access.seesNames()) {
                throw Refused.notFound();
            }
            return new RestrictionGround(access, Boolean.TRUE.equals(row[1]));
        });
    }

    /** One, for who is of its team and may know its subject; 404 for others. */
    Uni<Restriction> require(RestrictionId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Restriction.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("member", member(caller))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound));
    }

    Uni<Void> add(Restriction restriction) {
        return store.add(restriction);
    }

    /** Those of a subject of whose team the caller is, lifted ones too, the oldest first. */
    Uni<Page<Restriction>> of(SubjectRef subject, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Restriction.class)
                        .setParameter("subject", subject.id())
                        .setParameter("member", member(caller))
                        .setParameter("at", after == null ? Instant.EPOCH : Instant.parse(after.part(0)))
                        .setParameter("id", after == null ? FIRST : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.placedAt(), last.uuid())));
    }

    private static String member(Caller caller) {
        return "%" + caller.organisation() + "%";
    }
}
