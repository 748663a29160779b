package org.familysupport.registry.agreements;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.grants.GrantClosed;
import org.familysupport.events.grants.GrantFact;
import org.familysupport.events.grants.GrantId;
import org.familysupport.events.grants.GrantOpened;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.outbox.Outbox;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.store.Words;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.grants.Grants;
import org.jspecify.annotations.Nullable;

/** What is disclosed under agreements: grants of the registry, opened and ended with the transaction of the act. */
@ApplicationScoped
class Disclosures {
    private static final String SERVICE = "registry";
    private static final String BASIS = "agreement";
    private static final long ENDED = 2;

    private static final String ACCESS = """
            select case :kind
                     when 'family' then (select access_to(f.id, :organisation, cast(:below as boolean))
                                         from families f where f.id = :subject)
                     else (select access_to_person(p.id, :organisation, cast(:below as boolean))
                           from people p where p.id = :subject) end
            """;
    private static final String SIDES = """
            select r.body, r.organisation from organisation_reach r
            join jsonb_array_elements_text(cast(cast(:parties as text) as jsonb)) as party on r.body = cast(party as uuid)
            where r.organisation in (:giver, :taker)
            """;
    private static final String ONE = """
            select id, cause, subject_id, organisation, array_to_string(purposes, ' '), array_to_string(data_classes, ' '),
                   lower(during), upper(during)
            from grants where id = :id and basis = 'agreement' and service = 'registry'
              and access_to_either(subject_id, :organisation, cast(:below as boolean)) is not null
            """;
    private static final String OPEN = """
            select id, subject_id, organisation, exists (select 1 from families f where f.id = subject_id),
                   array_to_string(data_classes, ' '), array_to_string(purposes, ' ')
            from grants
            where cause = :agreement and basis = 'agreement' and service = 'registry'
              and (upper_inf(during) or upper(during) > :end)
            order by id
            """;

    private final Store store;
    private final Grants grants;
    private final GrantFreshness freshness;
    private final Outbox outbox;
    private final RegionCalendar calendar;

    Disclosures(Store store, Grants grants, GrantFreshness freshness, Outbox outbox, RegionCalendar calendar) {
        this.store = store;
        this.grants = grants;
        this.freshness = freshness;
        this.outbox = outbox;
        this.calendar = calendar;
    }

    /** What the caller may know of a subject; 404 for nothing. */
    Uni<Access> access(SubjectRef subject, Caller caller) {
        Map<String, Object> parameters = Map.of(
                "kind", subject.kind().code(),
                "subject", subject.id(),
                "organisation", caller.organisation(),
                "below", caller.actsBelow());
        return store.column(ACCESS, String.class, parameters)
                .map(rows -> freshness.trust(Access.required(rows.getFirst())));
    }

    /** For which parties who tells and who is told stand. */
    Uni<DisclosureTerms> terms(Exchange exchange, UUID giver, UUID taker) {
        Map<String, Object> parameters =
                Map.of("parties", Json.array(exchange.parties()), "giver", giver, "taker", taker);
        return store.rows(SIDES, parameters).map(rows -> {
            Set<UUID> givers = new HashSet<>();
            Set<UUID> takers = new HashSet<>();
            rows.forEach(row -> (row[1].equals(giver) ? givers : takers).add((UUID) row[0]));
            return new DisclosureTerms(exchange, givers, takers);
        });
    }

    /** Opens it, until the end of the agreement at the latest. */
    Uni<Disclosure> open(Agreement agreement, DisclosureDraft draft, Instant now) {
        Instant until = end(draft.until(), agreement.validTo());
        GrantOpened grant = new GrantOpened(
                GrantId.next(),
                1,
                draft.subject(),
                new OrganisationId(draft.organisation()),
                BASIS,
                agreement.uuid(),
                GrantOpened.PART,
                now,
                until,
                draft.dataClasses(),
                draft.purposes());
        return announce(List.of(grant))
                .replaceWith(new Disclosure(
                        grant.grant().value(),
                        agreement.uuid(),
                        draft.subject().id(),
                        draft.organisation(),
                        draft.purposes(),
                        draft.dataClasses(),
                        now,
                        until));
    }

    private @Nullable Instant end(@Nullable LocalDate wanted, @Nullable LocalDate last) {
        LocalDate day = wanted == null || (last != null && last.isBefore(wanted)) ? last : wanted;
        return day == null ? null : calendar.endOf(day);
    }

    /** One, for who may know its subject. */
    Uni<Disclosure> require(UUID id, Caller caller) {
        return store.rows(ONE, Map.of("id", id, "organisation", caller.organisation(), "below", caller.actsBelow()))
                .map(rows ->
                        rows.stream().findFirst().map(Disclosures::disclosure).orElseThrow(Refused::notFound));
    }

    private static Disclosure disclosure(Object[] row) {
        return new Disclosure(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                Words.codes((String) row[4]),
                Words.codes((String) row[5]),
                moment(row[6]),
                row[7] == null ? null : moment(row[7]));
    }

    /** Ends with the agreement's last day all that would outlast it: what may go on until then is opened anew, shorter. */
    Uni<Void> endWith(Agreement agreement, LocalDate lastDay, Instant now) {
        Instant end = calendar.endOf(lastDay);
        return store.rows(OPEN, Map.of("agreement", agreement.uuid(), "end", end))
                .chain(rows -> announce(rows.stream()
                        .flatMap(row -> shortened(agreement, row, end, now).stream())
                        .toList()));
    }

    private static List<GrantFact> shortened(Agreement agreement, Object[] row, Instant end, Instant now) {
        UUID id = (UUID) row[1];
        SubjectRef subject = Boolean.TRUE.equals(row[3]) ? SubjectRef.family(id) : SubjectRef.person(id);
        OrganisationId organisation = new OrganisationId((UUID) row[2]);
        GrantClosed closed = new GrantClosed(new GrantId((UUID) row[0]), ENDED, subject, organisation, now);
        return end.isAfter(now)
                ? List.of(
                        closed,
                        new GrantOpened(
                                GrantId.next(),
                                1,
                                subject,
                                organisation,
                                BASIS,
                                agreement.uuid(),
                                GrantOpened.PART,
                                now,
                                end,
                                Words.codes((String) row[4]),
                                Words.codes((String) row[5])))
                : List.of(closed);
    }

    private Uni<Void> announce(List<? extends GrantFact> facts) {
        return grants.apply(SERVICE, facts).chain(() -> outbox.append(facts));
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) column;
    }
}
