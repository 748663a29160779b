package org.familysupport.referral.assessments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;

/** The stored needs. */
@ApplicationScoped
class AssessedNeeds {
    private static final String VISIBLE = """
            select n,
                   function('access_to_subject' as String, n.subjectKind, n.subject, :organisation,
                           cast(:below as Boolean))
            from AssessedNeed n
            where n.id = :id
            """;

    /** Whether there is such an assessment of the subject. */
    private static final String SHOWN = """
            select exists (select 1 from assessments a
                           where a.id = :assessment and a.subject_id = :subject and a.subject_kind = :kind)
            """;

    private static final String WANTED = """
              and case when :status = '' then n.state <> 'met' else n.state = :status end
              and (:category = '' or n.category = :category)
              and not sealed_from(n.subject_id, :organisation)
              and (n.created_at, n.id) < (:at, :place)
            order by n.created_at desc, n.id desc limit :limit
            """;

    private static final String OF_SUBJECT = """
            select n.id, n.version, n.subject_kind, n.subject_id, n.organisation, n.category, n.state, n.found_on,
                   n.reviewed_on, cast(null as uuid), n.created_at
            from assessed_needs n
            where n.subject_id = :subject and n.subject_kind = :kind
            """ + WANTED;

    /** Of those for whom the caller, or an organisation for which it stands, is responsible now: itself or through a family. */
    private static final String LED = Box.MINE + """
            , led as (
              select r.organisation, r.subject_id as id
              from mine
              join responsibilities r
                on r.organisation = mine.organisation and r.programme = 'general' and upper_inf(r.during)
              where :chosen = '' or cast(r.organisation as text) = :chosen
              union
              select r.organisation, m.person_id
              from mine
              join responsibilities r
                on r.organisation = mine.organisation and r.programme = 'general' and upper_inf(r.during)
              join memberships m on r.subject_kind = 'family' and m.family_id = r.subject_id
                and m.since <= current_date and (m.until is null or m.until >= current_date)
              where (:chosen = '' or cast(r.organisation as text) = :chosen)
                and not sealed_from(m.family_id, :organisation))
            select distinct on (n.created_at, n.id)
                   n.id, n.version, n.subject_kind, n.subject_id, n.organisation, n.category, n.state, n.found_on,
                   n.reviewed_on, led.organisation as responsible, n.created_at
            from led
            join assessed_needs n on n.subject_id = led.id
            where true
            """ + WANTED;

    private final Store store;
    private final GrantFreshness freshness;

    AssessedNeeds(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The need with the caller's right, in one query; 404 for who may not know whose it is. */
    Uni<SeenAssessedNeed> require(AssessedNeedId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row ->
                        new SeenAssessedNeed((AssessedNeed) row[0], caller, freshness.trust(Access.required(row[1]))));
    }

    /** Whether the assessment that a draft names is one of its subject; so for a draft that names none. */
    Uni<Boolean> shown(AssessedNeedDraft draft) {
        return draft.assessment() == null
                ? Uni.createFrom().item(true)
                : store.column(
                                SHOWN,
                                Boolean.class,
                                Map.of(
                                        "assessment",
                                        draft.assessment().value(),
                                        "subject",
                                        draft.subject().id(),
                                        "kind",
                                        draft.subject().kind().code()))
                        .map(List::getFirst);
    }

    Uni<Void> add(AssessedNeed need) {
        return store.add(need);
    }

    /** A page, the last recorded first; of a subject the right to know it was asked before. */
    Uni<Page<AssessedNeedRow>> page(AssessedNeedFilter filter, PageRequest page, Caller caller) {
        AssessedNeedState state = filter.state();
        SubjectRef subject = filter.subject();
        UUID chosen = filter.organisation();
        Map<String, Object> parameters = new HashMap<>(Box.parameters(state == null ? "" : state.code(), page, caller));
        parameters.put("category", Objects.requireNonNullElse(filter.category(), ""));
        if (subject == null) {
            parameters.put("chosen", chosen == null ? "" : chosen.toString());
        } else {
            parameters.put("subject", subject.id());
            parameters.put("kind", subject.kind().code());
            parameters.remove("below");
        }
        return store.rows(subject == null ? LED : OF_SUBJECT, parameters)
                .map(rows -> rows.stream().map(AssessedNeeds::row).toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Box.after(last.recordedAt(), last.id().value())));
    }

    private static AssessedNeedRow row(Object[] row) {
        return new AssessedNeedRow(
                new AssessedNeedId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new SubjectRef(SubjectKind.of((String) row[2]), (UUID) row[3]),
                new OrganisationId((UUID) row[4]),
                (String) row[5],
                AssessedNeedState.of((String) row[6]),
                (LocalDate) row[7],
                (LocalDate) row[8],
                (UUID) row[9],
                ((OffsetDateTime) row[10]).toInstant());
    }
}
