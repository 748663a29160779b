package org.familysupport.referral.accompaniments;

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
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.consents.ConsentGround;
import org.familysupport.referral.consents.KnownConsent;
import org.familysupport.referral.consents.NamedConsent;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored accompaniments. */
@ApplicationScoped
class Accompaniments {
    private static final String GROUND = """
            select access_to_subject(:kind, :subject, :organisation, :below),
                   responsible_as(:kind, :subject, :organisation, :below),
                   consent_about(:consent, :kind, :subject, '[]'),
                   :kind = 'person' and lives_in_a_family(:subject),
                   accompanied_elsewhere(:subject)
            """;

    private static final String ELSEWHERE = "select accompanied_elsewhere(:subject)";

    /** Whose subject is not known, or known by a preview alone, is not there. */
    private static final String VISIBLE = """
            select a,
                   function('access_to_subject' as String, a.subjectKind, a.subject, :organisation,
                           cast(:below as Boolean)),
                   function('responsible_as' as String, a.subjectKind, a.subject, :organisation,
                           cast(:below as Boolean)),
                   function('consent_has_ended' as Boolean, a.basis.kind, a.basis.reference),
                   function('accompanied_elsewhere' as Boolean, a.subject)
            from Accompaniment a
            where a.id = :id
            """;

    private static final String COLUMNS = """
            select a.id, a.version, a.subject_kind, a.subject_id, a.ground, a.status, a.status_since, a.identified_at,
                   a.curator, a.valid_to, a.follow_up_on, a.review_on,
                   a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended')
                     and accompanied_elsewhere(a.subject_id)
            """;

    private static final String WANTED = """
              and (:status = '' or a.status = :status)
              and (:curator = '' or cast(a.curator as text) = :curator)
              and (not cast(:due as boolean)
                   or (a.status in ('closed', 'follow-up') and a.follow_up_on <= cast(:by as date)))
              and (not cast(:toReview as boolean)
                   or (a.status in ('granted', 'active', 'suspended') and a.review_on <= cast(:reviewBy as date)))
              and not sealed_from(a.subject_id, :organisation)
              and (not cast(:beside as boolean)
                   or (a.status in ('identified', 'under-procedure', 'granted', 'active', 'suspended')
                       and accompanied_elsewhere(a.subject_id)))
              and (a.identified_at, a.id) < (:at, :place)
            order by a.identified_at desc, a.id desc limit :limit
            """;

    /** Those of all for whom the caller, or an organisation for which it stands, is responsible now. */
    private static final String LED = Box.MINE + COLUMNS + """
            from mine
            join responsibilities r
              on r.organisation = mine.organisation and r.programme = 'general' and upper_inf(r.during)
            join accompaniments a on a.subject_id = r.subject_id
            where true
            """ + WANTED;

    private static final String OF_SUBJECT = COLUMNS + """
            from accompaniments a
            where a.subject_id = :subject and a.subject_kind = :kind
            """ + WANTED;

    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final Store store;
    private final GrantFreshness freshness;

    Accompaniments(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What a new one stands on, in one query; 404 for who may not know the subject. */
    Uni<Ground> ground(AccompanimentDraft draft, Caller caller) {
        NamedConsent consent = draft.basis().consent();
        return store.rows(
                        GROUND,
                        Map.of(
                                "kind", draft.subject().kind().code(),
                                "subject", draft.subject().id(),
                                "organisation", caller.organisation(),
                                "below", caller.actsBelow(),
                                "consent", consent.orNone()))
                .map(List::getFirst)
                .map(row -> new Ground(
                        freshness.trust(Access.required(row[0])),
                        organisation(row[1]),
                        new ConsentGround(consent, KnownConsent.of((String) row[2])),
                        (Boolean) row[3],
                        (Boolean) row[4]));
    }

    /** Whether one is open of another record of the subject, or of a family to which it belongs. */
    Uni<Boolean> openElsewhere(SubjectRef subject) {
        return store.column(ELSEWHERE, Boolean.class, Map.of("subject", subject.id()))
                .map(List::getFirst);
    }

    /** The accompaniment with the caller's rights, in one query; 404 for who may not know whom it is about. */
    Uni<SeenAccompaniment> require(AccompanimentId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> new SeenAccompaniment(
                        (Accompaniment) row[0],
                        caller,
                        freshness.trust(Access.required(row[1])),
                        organisation(row[2]),
                        !(Boolean) row[3],
                        (Boolean) row[4]));
    }

    /** Adds a new one; written at once, so that another that is open is met here. */
    Uni<Void> add(Accompaniment accompaniment) {
        return store.with(session -> session.persist(accompaniment).chain(session::flush));
    }

    /** A page, the newest first; of a subject the right to know it was asked before. */
    Uni<Page<AccompanimentRow>> page(AccompanimentFilter filter, PageRequest page, Caller caller) {
        AccompanimentStatus status = filter.status();
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        parameters.put(
                "curator", filter.curator() == null ? "" : filter.curator().toString());
        parameters.put("beside", filter.besideAnother());
        parameters.put("due", filter.followUpBy() != null);
        parameters.put("by", Objects.requireNonNullElse(filter.followUpBy(), NO_DAY));
        parameters.put("toReview", filter.reviewBy() != null);
        parameters.put("reviewBy", Objects.requireNonNullElse(filter.reviewBy(), NO_DAY));
        SubjectRef subject = filter.subject();
        if (subject != null) {
            parameters.put("subject", subject.id());
            parameters.put("kind", subject.kind().code());
            parameters.remove("below");
        }
        return store.rows(subject == null ? LED : OF_SUBJECT, parameters)
                .map(rows -> rows.stream().map(Accompaniments::row).toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Box.after(last.identifiedAt(), last.id().value())));
    }

    private static @Nullable OrganisationId organisation(@Nullable Object id) {
        return id == null ? null : new OrganisationId(UUID.fromString((String) id));
    }

    private static AccompanimentRow row(Object[] row) {
        return new AccompanimentRow(
                new AccompanimentId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new SubjectRef(SubjectKind.of((String) row[2]), (UUID) row[3]),
                (String) row[4],
                AccompanimentStatus.of((String) row[5]),
                ((OffsetDateTime) row[6]).toInstant(),
                ((OffsetDateTime) row[7]).toInstant(),
                (UUID) row[8],
                (LocalDate) row[9],
                (LocalDate) row[10],
                (LocalDate) row[11],
                (Boolean) row[12]);
    }

    /**
     * What a new accompaniment stands on.
     *
     * @param access what the caller may know of the subject
     * @param responsible in whose name the caller is responsible for it; null when it is not
     * @param consent whether a consent that is named as its basis is one
     * @param ofAFamily whether it is about a person who belongs to a family, which is to be named instead
     * @param openElsewhere whether one is open of another record of the subject, or of a family to which it belongs
     */
    record Ground(
            Access access,
            @Nullable OrganisationId responsible,
            ConsentGround consent,
            boolean ofAFamily,
            boolean openElsewhere) {}
}
