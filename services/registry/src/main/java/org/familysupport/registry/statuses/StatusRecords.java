package org.familysupport.registry.statuses;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.StatusId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored statuses. */
@ApplicationScoped
class StatusRecords {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String VISIBLE = """
            select s,
                   case s.subjectKind
                     when 'family' then function('access_to_family' as String, s.subject, :organisation,
                            cast(:below as Boolean), cast(:purpose as String))
                     else function('access_to_person' as String, s.subject, :organisation,
                            cast(:below as Boolean), cast(:purpose as String)) end,
                   function('responsible_for_subject' as java.util.UUID, s.subjectKind, s.subject),
                   function('answers_for_subject' as Boolean, s.subjectKind, s.subject, :organisation,
                            cast(:below as Boolean)),
                   function('acts_for' as Boolean, :organisation, cast(:below as Boolean), s.createdByOrganisation),
                   function('birth_on' as java.util.UUID, s.subjectKind, s.subject, cast(:day as LocalDate))
            from StatusRecord s
            where s.id = :id
            """;

    private static final String GROUND = """
            select case :kind
                     when 'family' then access_to_family(:subject, :organisation, cast(:below as boolean), :purpose)
                     else access_to_person(:subject, :organisation, cast(:below as boolean), :purpose) end,
                   responsible_for_subject(:kind, :subject),
                   answers_for_subject(:kind, :subject, :organisation, cast(:below as boolean)),
                   birth_on(:kind, :subject, :from),
                   birth_on(:kind, :subject, :to),
                   exists (select 1 from people p
                           where p.id = :subject and p.birth_precision = 'known' and p.birth_date > :from),
                   exists (select 1 from known_organisations o where o.id = :issuer)
            """;

    private final Store store;
    private final GrantFreshness freshness;

    StatusRecords(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What is known of what a draft speaks of; 404 for who may not know the subject. */
    Uni<StatusGround> ground(StatusDraft draft, Caller caller) {
        Map<String, Object> parameters = whose(draft.subject(), caller);
        parameters.put("from", draft.from());
        parameters.put("to", Objects.requireNonNullElse(draft.to(), LocalDate.MAX.withYear(9999)));
        parameters.put("issuer", Objects.requireNonNullElse(draft.issuedBy(), NOBODY));
        return store.rows(GROUND, parameters)
                .map(List::getFirst)
                .map(row -> new StatusGround(
                        freshness.trust(Access.required(row[0])),
                        Objects.requireNonNullElse((UUID) row[1], NOBODY),
                        Boolean.TRUE.equals(row[2]),
                        (UUID) row[3],
                        (UUID) row[4],
                        (Boolean) row[5],
                        draft.issuedBy() == null || (Boolean) row[6]));
    }

    /** The status with the caller's right to know who holds it and that they do, in one query; 404 without one. */
    Uni<Found> require(StatusId id, LocalDate day, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .setParameter("day", day)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> found(row, caller));
    }

    private Found found(Object[] row, Caller caller) {
        StatusRecord status = (StatusRecord) row[0];
        Access access = freshness.trust(Access.required(row[1]));
        if (!StatusPolicy.mayKnow(access, status.code(), caller)) {
            throw Refused.notFound();
        }
        boolean own = Boolean.TRUE.equals(row[3]) || Boolean.TRUE.equals(row[4]);
        return new Found(new SeenStatus(status, access, (UUID) row[2], own), (UUID) row[5]);
    }

    Uni<Void> add(StatusRecord status) {
        return store.with(session -> session.persist(status).chain(session::flush));
    }

    private static Map<String, Object> whose(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", subject.kind().code());
        parameters.put("subject", subject.id());
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("purpose", caller.forWhat());
        return parameters;
    }

    /**
     * A status and what a change of it must know.
     *
     * @param birthOf whose birth the day asked about is
     */
    record Found(SeenStatus seen, @Nullable UUID birthOf) {}
}
