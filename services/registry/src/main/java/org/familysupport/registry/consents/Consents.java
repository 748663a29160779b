package org.familysupport.registry.consents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.ConsentId;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.store.Words;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored consents, and what the registry knows of who may decide about them. */
@ApplicationScoped
class Consents {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final String VISIBLE = """
            select c, function('access_to_person' as String, c.subject, :organisation, cast(:below as Boolean),
                           cast(:purpose as String)),
                   function('hidden_from' as Boolean, :organisation, c.granter),
                   function('hidden_from' as Boolean, :organisation, c.endedBy)
            from Consent c
            where c.id = :id
            """;
    private static final String PAGE = """
            select c, function('access_to_person' as String, c.subject, :organisation, cast(:below as Boolean),
                           cast(:purpose as String)) as access,
                   function('hidden_from' as Boolean, :organisation, c.granter),
                   function('hidden_from' as Boolean, :organisation, c.endedBy)
            from Consent c
            where c.subject = :subject
              and function('knows_of_consents' as Boolean, c.subject, :organisation, cast(:below as Boolean),
                           cast(:purpose as String)) = true
              and (:status = ''
                   or :status = case when c.status = 'given' and c.validTo < :today then 'expired' else c.status end)
              and (c.createdAt < :at or (c.createdAt = :at and c.id < :id))
            order by c.createdAt desc, c.id desc
            """;

    /** What a consent is to rest on; nothing for a person who is not there. */
    private static final String GROUND = """
            select access_to_person(p.id, :organisation, cast(:below as boolean), cast(:purpose as text)),
                   p.birth_date, is_child_now(p.id),
                   represents_on(:granter, p.id, :roles, :on) and represents_on(:granter, p.id, :roles, current_date)
                     and not sealed_from(cast(:granter as uuid), cast(:organisation as uuid)),
                   n.superseded_by is null, n.purposes, n.data_classes,
                   (select coalesce(string_agg(cast(o.id as text), ' '), '')
                    from jsonb_array_elements_text(cast(cast(:recipients as text) as jsonb)) as wanted
                    join organisations o on o.id = cast(wanted as uuid) and o.status = 'active')
            from people p left join consent_notices n on n.id = :notice
            where p.id = :subject
            """;

    private static final String STANDING = """
            select p.birth_date, is_child_now(p.id),
                   represents_on(:granter, p.id, :roles, :on) and represents_on(:granter, p.id, :roles, current_date)
                     and not sealed_from(cast(:granter as uuid), cast(:organisation as uuid))
            from people p where p.id = :subject
            """;
    private static final String OTHERS = """
            select g.organisation, g.basis, upper(g.during)
            from (select cast(:subject as uuid) as id
                  union select f.family from families_of(:subject) f where f.now) as known
            join grants g on g.subject_id = known.id
            join jsonb_array_elements_text(cast(cast(:recipients as text) as jsonb)) as recipient
              on g.organisation = cast(recipient as uuid)
            where g.basis is not null and g.cause <> :consent
              and lower(g.during) <= statement_timestamp()
              and (upper_inf(g.during) or upper(g.during) > statement_timestamp())
            order by g.organisation, g.basis
            """;
    private static final String ACKNOWLEDGED =
            "select service, at from consent_acknowledgements where consent_id = :consent order by service";
    private static final String ACKNOWLEDGE = """
            insert into consent_acknowledgements (consent_id, service, at) values (:consent, :service, :at)
            on conflict do nothing
            """;
    private static final String RENEWALS = """
            select c.id, c.subject, c.renewal_due, c.authority
            from consents c
            where c.status = 'given' and c.renewal_due <= :until
              and (c.valid_to is null or c.valid_to >= current_date)
              and not exists (select 1 from consents n
                              where n.subject = c.subject and n.status = 'given' and n.decided_on >= c.renewal_due)
              and (c.renewal_due, c.id) > (:due, :id)
              and answers_for_person(c.subject, :organisation, cast(:below as boolean))
            order by c.renewal_due, c.id
            limit :limit
            """;

    private final Store store;
    private final GrantFreshness freshness;

    Consents(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** The consent with the caller's right to know its subject, in one query; 404 without one. */
    Uni<SeenConsent> require(ConsentId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(this::seen).orElseThrow(Refused::notFound));
    }

    private SeenConsent seen(Object[] row) {
        boolean named = !Boolean.TRUE.equals(row[2]) && !Boolean.TRUE.equals(row[3]);
        return new SeenConsent((Consent) row[0], freshness.trust(Access.required(row[1])), named);
    }

    /** What a draft is to rest on, in one query; 404 for who may not know the subject. */
    Uni<Ground> ground(ConsentDraft draft, Caller caller, LocalDate today) {
        Signature signature = draft.signature();
        Map<String, Object> parameters = Map.of(
                "subject", draft.subject().value(),
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "purpose", caller.forWhat(),
                "notice", draft.terms().notice().value(),
                "recipients", Json.array(draft.terms().recipients()),
                "granter", signature == null ? NOBODY : signature.by().value(),
                "roles", signature == null ? "" : signature.roles(),
                "on", signature == null ? today : signature.on());
        return store.rows(GROUND, parameters)
                .map(rows -> rows.stream().findFirst().map(this::ground).orElseThrow(Refused::notFound));
    }

    private Ground ground(Object[] row) {
        boolean known = row[5] != null;
        return new Ground(
                freshness.trust(Access.required(row[0])),
                new Standing((LocalDate) row[1], (Boolean) row[2], (Boolean) row[3]),
                known,
                known && (Boolean) row[4],
                new HashSet<>(Words.codes(known ? (String) row[5] : "")),
                new HashSet<>(Words.codes(known ? (String) row[6] : "")),
                new HashSet<>(Words.ids((String) row[7])));
    }

    /** By what right somebody decides for a person; who is hidden from the caller has none. */
    Uni<Standing> standing(PersonId subject, Signature signature, Caller caller) {
        Map<String, Object> parameters = Map.of(
                "subject", subject.value(),
                "granter", signature.by().value(),
                "roles", signature.roles(),
                "on", signature.on(),
                "organisation", caller.organisation());
        return store.rows(STANDING, parameters)
                .map(List::getFirst)
                .map(row -> new Standing((LocalDate) row[0], (Boolean) row[1], (Boolean) row[2]));
    }

    Uni<Void> add(Consent consent) {
        return store.add(consent);
    }

    /** The same with what else its recipients may know, and who has answered its end. */
    Uni<SeenConsent> inFull(SeenConsent seen) {
        Consent consent = seen.consent();
        Map<String, Object> parameters = Map.of(
                "subject", consent.subject().value(),
                "consent", consent.uuid(),
                "recipients", Json.array(consent.terms().recipients()));
        return store.rows(OTHERS, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new SeenConsent.OtherAccess((UUID) row[0], (String) row[1], moment(row[2])))
                        .toList())
                .chain(others -> acknowledgements(consent.uuid()).map(answers -> seen.with(others, answers)));
    }

    private Uni<List<SeenConsent.Acknowledgement>> acknowledgements(UUID consent) {
        return store.rows(ACKNOWLEDGED, Map.of("consent", consent))
                .map(rows -> rows.stream()
                        .map(row -> new SeenConsent.Acknowledgement(
                                (String) row[0], Objects.requireNonNull(moment(row[1]))))
                        .toList());
    }

    /** Notes that a service has stopped; the first word counts. */
    Uni<Void> acknowledge(ConsentId consent, String service, Instant at) {
        return store.execute(ACKNOWLEDGE, Map.of("consent", consent.value(), "service", service, "at", at))
                .replaceWithVoid();
    }

    /** A page of a person's consents, the latest first; empty for who may not know the person. */
    Uni<Page<SeenConsent>> page(
            PersonId subject, @Nullable String status, LocalDate today, PageRequest page, Caller caller) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Object[].class)
                        .setParameter("subject", subject.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("purpose", caller.forWhat())
                        .setParameter("today", today)
                        .setParameter("status", Objects.requireNonNullElse(status, ""))
                        .setParameter("at", after == null ? END_OF_TIME : Instant.parse(after.part(0)))
                        .setParameter("id", after == null ? LAST : UUID.fromString(after.part(1)))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> rows.stream().map(this::seen).toList())
                .map(rows -> Page.of(
                        rows,
                        page,
                        last -> Cursor.of(
                                last.consent().createdAt(), last.consent().uuid())));
    }

    /** A page of consents to be asked for anew until a day, the first due first. */
    Uni<Page<Renewal>> renewals(LocalDate until, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = Map.of(
                "until",
                until,
                "due",
                after == null ? LocalDate.of(1, 1, 1) : LocalDate.parse(after.part(0)),
                "id",
                after == null ? NOBODY : UUID.fromString(after.part(1)),
                "organisation",
                caller.organisation(),
                "below",
                caller.actsBelow(),
                "limit",
                page.limit());
        return store.rows(RENEWALS, parameters)
                .map(rows -> rows.stream()
                        .map(row -> new Renewal((UUID) row[0], (UUID) row[1], (LocalDate) row[2], (String) row[3]))
                        .toList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.dueOn(), last.consent())));
    }

    private static @Nullable Instant moment(@Nullable Object column) {
        return switch (column) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime moment -> moment.toInstant();
            default -> throw new IllegalStateException("no moment");
        };
    }
}
