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
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored assessments. */
@ApplicationScoped
class Assessments {
    private static final String GROUND = """
            select access_to_subject(:kind, :subject, :organisation, :below), stands_for(:organisation, :below, :by),
                   first_day_of(:kind, :subject)
            """;

    /** Whose subject is not known is not there. */
    private static final String VISIBLE = """
            select a, i,
                   function('access_to_subject' as String, a.subjectKind, a.subject, :organisation,
                           cast(:below as Boolean))
            from Assessment a join Instrument i on i.id = a.instrument
            where a.id in (:first, :second)
            """;

    private static final String OF_SUBJECT = """
            select a.id, a.version, i.id, i.code, i.number, a.organisation, a.assessed_on, a.scores, a.created_at
            from assessments a
            join instruments i on i.id = a.instrument_id
            where a.subject_id = :subject and a.subject_kind = :kind
              and (:status = '' or i.code = :status)
              and not sealed_from(a.subject_id, :organisation)
              and (a.created_at, a.id) < (:at, :place)
            order by a.created_at desc, a.id desc limit :limit
            """;

    private static final String OVER_TIME = """
            select a, i
            from Assessment a join Instrument i on i.id = a.instrument
            where a.subject = :subject and a.subjectKind = :kind and i.code = :code
              and function('hidden_from' as Boolean, :organisation, a.subject) = false
            order by a.assessedOn, a.id
            """;

    /** As many as a line can show: one each week for ten years. */
    private static final int MOST_POINTS = 520;

    private final Store store;
    private final GrantFreshness freshness;

    Assessments(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What a record about a subject stands on, in one query; 404 for who may not know it. */
    Uni<Ground> ground(SubjectRef subject, OrganisationId by, Caller caller) {
        return store.rows(
                        GROUND,
                        Map.of(
                                "kind", subject.kind().code(),
                                "subject", subject.id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "by", by.value()))
                .map(List::getFirst)
                .map(row -> new Ground(freshness.trust(Access.required(row[0])), (Boolean) row[1], (LocalDate) row[2]));
    }

    /** The assessment with the caller's right, in one query; 404 for who may not know whom it is about. */
    Uni<SeenAssessment> require(AssessmentId id, Caller caller) {
        return requireBoth(id, id, caller).map(List::getFirst);
    }

    /** Two of them, likewise. */
    Uni<List<SeenAssessment>> requireBoth(AssessmentId first, AssessmentId second, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("first", first.value())
                        .setParameter("second", second.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().map(this::seen).toList())
                .map(seen -> List.of(pick(seen, first), pick(seen, second)));
    }

    private SeenAssessment seen(Object[] row) {
        return new SeenAssessment((Assessment) row[0], (Instrument) row[1], freshness.trust(Access.required(row[2])));
    }

    private static SeenAssessment pick(List<SeenAssessment> seen, AssessmentId id) {
        return seen.stream()
                .filter(each -> each.assessment().id().equals(id))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    Uni<Void> add(Assessment assessment) {
        return store.add(assessment);
    }

    /** A page, the last recorded first; the right to know the subject was asked before. */
    Uni<Page<AssessmentRow>> page(AssessmentFilter filter, PageRequest page, Caller caller) {
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(Objects.requireNonNullElse(filter.instrument(), ""), page, caller));
        parameters.remove("below");
        parameters.put("subject", filter.subject().id());
        parameters.put("kind", filter.subject().kind().code());
        return store.rows(OF_SUBJECT, parameters)
                .map(rows -> rows.stream().map(Assessments::row).toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Box.after(last.recordedAt(), last.id().value())));
    }

    /** All of a subject by the versions of one instrument, the earliest first; the right to know it was asked before. */
    Uni<List<ScoredDay>> overTime(SubjectRef subject, String code, Caller caller) {
        return store.with(session -> session.createSelectionQuery(OVER_TIME, Object[].class)
                        .setParameter("subject", subject.id())
                        .setParameter("kind", subject.kind())
                        .setParameter("code", code)
                        .setParameter("organisation", caller.organisation())
                        .setMaxResults(MOST_POINTS)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ScoredDay((Assessment) row[0], (Instrument) row[1]))
                        .toList());
    }

    private static AssessmentRow row(Object[] row) {
        return new AssessmentRow(
                new AssessmentId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new InstrumentId((UUID) row[2]),
                (String) row[3],
                ((Number) row[4]).intValue(),
                new OrganisationId((UUID) row[5]),
                (LocalDate) row[6],
                List.of(Json.read((String) row[7], Score[].class)),
                ((OffsetDateTime) row[8]).toInstant());
    }

    /**
     * What a record about a subject stands on.
     *
     * @param access what the caller may know of the subject
     * @param inThatName whether the caller stands for the organisation in whose name it is made
     */
    record Ground(
            Access access, boolean inThatName, @Nullable LocalDate since) {
        /** Whether something may have been found on a day. */
        boolean reaches(LocalDate day) {
            return since == null || !day.isBefore(since);
        }
    }
}
