package org.familysupport.registry.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** The stored emergency accesses. */
@ApplicationScoped
class EmergencyAccesses {
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST_PLACE = new UUID(-1, -1);

    /** One actor's attempts come one after the other: what is counted next is all there is. */
    private static final String IN_TURN = "select cast(pg_advisory_xact_lock(hashtextextended(:actor, 11)) as text)";

    private static final String GROUND_OF_FAMILY = """
            select (select responsible_for_family(f.id) from families f where f.id = :subject and not is_sealed(f.id)),
                   (select e.id from emergency_accesses e
                    where e.subject_id = :subject and e.created_by = :actor and e.organisation = :organisation
                      and e.expires_at > :now limit 1),
                   (select count(*) from emergency_accesses e
                    where e.created_by = :actor and e.opened_at > :since)
            """;

    private static final String GROUND_OF_PERSON = """
            select (select coalesce(responsible_for_person(p.id), p.created_by_organisation)
                    from people p where p.id = :subject and not is_sealed(p.id)),
                   (select e.id from emergency_accesses e
                    where e.subject_id = :subject and e.created_by = :actor and e.organisation = :organisation
                      and e.expires_at > :now limit 1),
                   (select count(*) from emergency_accesses e
                    where e.created_by = :actor and e.opened_at > :since)
            """;

    private static final String VISIBLE = """
            from EmergencyAccess e
            where e.id = :id
              and function('hidden_from' as Boolean, :organisation, e.subject) = false
              and (e.organisation = :organisation or e.responsible = :organisation or :all = true)
            """;

    private static final String PAGE = """
            from EmergencyAccess e
            where (:all = true or (:opened = true and e.organisation = :organisation)
                   or (:opened = false and e.responsible = :organisation))
              and (:state = ''
                   or (:state = 'reviewed' and e.outcome is not null)
                   or (:state = 'unreviewed' and e.outcome is null)
                   or (:state = 'overdue' and e.outcome is null and e.reviewBy < :today))
              and function('hidden_from' as Boolean, :organisation, e.subject) = false
              and (e.openedAt < :at or (e.openedAt = :at and e.id < :id))
            order by e.openedAt desc, e.id desc
            """;

    private final Store store;

    EmergencyAccesses(Store store) {
        this.store = store;
    }

    /** Waits for other attempts of this actor; what is read before this is of no worth. */
    Uni<Void> inTurn(Caller caller) {
        return store.column(IN_TURN, String.class, Map.of("actor", caller.subject()))
                .replaceWithVoid();
    }

    /** What an attempt stands on, in one query that is the same for a subject that is not there. */
    Uni<Ground> ground(SubjectRef subject, Caller caller, Instant now, Instant since) {
        String question = subject.kind() == SubjectKind.FAMILY ? GROUND_OF_FAMILY : GROUND_OF_PERSON;
        return store.rows(
                        question,
                        Map.of(
                                "subject",
                                subject.id(),
                                "actor",
                                caller.subject(),
                                "organisation",
                                caller.organisation(),
                                "now",
                                now,
                                "since",
                                since))
                .map(List::getFirst)
                .map(row -> new Ground((UUID) row[0], (UUID) row[1], ((Number) row[2]).longValue()));
    }

    Uni<Void> add(EmergencyAccess access) {
        return store.add(access);
    }

    /** One that the caller's organisation opened or reviews, or any for an auditor; 404 for others. */
    Uni<EmergencyAccess> require(EmergencyAccessId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, EmergencyAccess.class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("all", EmergencyPolicy.seesAll(caller))
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound));
    }

    Uni<Page<EmergencyAccess>> page(EmergencyFilter filter, LocalDate today, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, EmergencyAccess.class)
                        .setParameter("all", EmergencyPolicy.seesAll(caller))
                        .setParameter("opened", filter.opened())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("state", Objects.requireNonNullElse(filter.state(), ""))
                        .setParameter("today", today)
                        .setParameter("at", after == null ? LAST_MOMENT : Instant.parse(after.part(0)))
                        .setParameter("id", after == null ? LAST_PLACE : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.openedAt(), last.uuid())));
    }

    /**
     * What an attempt stands on.
     *
     * @param responsible for the subject now; null where there is no such subject, or it is hidden from all but a team
     * @param open the one that this actor has open already
     * @param lately how many this actor opened in the last 24 hours
     */
    record Ground(@Nullable UUID responsible, @Nullable UUID open, long lately) {}
}
