package org.familysupport.referral.routes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.delivery.DeliveryId;
import org.familysupport.events.delivery.DeliveryRecorded;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteId;
import org.familysupport.events.referral.RouteStepPlan;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.referral.families.Representation;
import org.familysupport.referral.handovers.Box;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.jspecify.annotations.Nullable;

/** The stored routes with their steps. */
@ApplicationScoped
class Routes {
    /** One row for each organisation of the steps that is in the directory, or one without. */
    private static final String GROUND = """
            with asked as materialized (
              select access_or_own(:kind, :subject, :organisation, :below, :person, :roles) as access,
                     responsible_as(:kind, :subject, :organisation, :below) as responsible)
            select asked.access, asked.responsible, o.id, o.sector
            from asked
            left join known_organisations o on o.id in (
              select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:organisations as text) as jsonb)) as wanted)
            """;

    /** Acts on one route, and what is heard of it, come one after the other; only who may know the child can hold its row. */
    private static final String LOCK = """
            select r.id from routes r
            where r.id = :id
              and access_or_own(r.subject_kind, r.subject_id, :organisation, :below, :person, :roles) is not null
            for no key update of r
            """;

    private static final String VISIBLE = """
            select r,
                   function('access_or_own' as String, r.subjectKind, r.subject, :organisation,
                           cast(:below as Boolean), :person, cast(:roles as String)),
                   function('responsible_as' as String, r.subjectKind, r.subject, :organisation,
                           cast(:below as Boolean))
            from Route r
            where r.id = :id
            """;

    private static final String STEPS = """
            select number, sector, organisation, service_type, due_on, referral_id, status, status_since, reason,
                   delivery_id, delivered_by, delivered_on
            from route_steps where route_id = :route order by number
            """;

    private static final String WRITE_STEPS = """
            insert into route_steps (
              route_id, number, sector, organisation, service_type, due_on, referral_id, status, status_since, reason,
              delivery_id, delivered_by, delivered_on)
            select route, number, sector, organisation, "serviceType", "dueOn", referral, status, since, reason,
              delivery, "deliveredBy", "deliveredOn"
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as step (
              route uuid, number int, sector text, organisation uuid, "serviceType" text, "dueOn" date, referral uuid,
              status text, since timestamptz, reason text, delivery uuid, "deliveredBy" uuid, "deliveredOn" date)
            on conflict (route_id, number) do update set
              referral_id = excluded.referral_id, status = excluded.status, status_since = excluded.status_since,
              reason = excluded.reason, delivery_id = excluded.delivery_id, delivered_by = excluded.delivered_by,
              delivered_on = excluded.delivered_on
            where route_steps.status <> excluded.status
               or route_steps.referral_id is distinct from excluded.referral_id
            """;

    /**
     * The open steps that a service may be, of routes that it has closed no step of: it was given to whom the route is about, not
     * before it was opened, and it is of the kind that is asked for.
     */
    private static final String MATCHING = """
            select r.id, s.number
            from routes r
            join route_steps s on s.route_id = r.id
            where r.status = 'open' and s.status in ('planned', 'referred', 'in-progress')
              and r.subject_id in (
                select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:about as text) as jsonb)) as wanted)
              and r.opened_on <= :date
              and s.service_type = :serviceType
              and (s.organisation = :organisation
                   or (s.organisation is null and exists (
                         select 1 from known_organisations o where o.id = :organisation and o.sector = s.sector))
                   or continues_referral(cast(:referral as uuid), s.referral_id))
              and not exists (select 1 from route_steps d where d.route_id = r.id and d.delivery_id = :delivery)
            order by r.id, s.number
            for no key update of r
            """;

    private static final String PAGE = """
            select r.id, r.version, r.subject_kind, r.subject_id, r.status, r.opened_at,
                   count(s.number), count(s.number) filter (where s.status = 'done')
            from routes r
            left join route_steps s on s.route_id = r.id
            where r.subject_id = :subject and r.subject_kind = :kind and (:status = '' or r.status = :status)
              and not sealed_from(r.subject_id, :organisation)
              and (r.opened_at, r.id) < (:at, :place)
            group by r.id
            order by r.opened_at desc, r.id desc limit :limit
            """;

    private static final String NAMES = """
            select o.id, o.name from known_organisations o
            where o.id in (
              select cast(wanted as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as wanted)
            """;

    private static final String OF_FAMILY = """
            select exists (select 1 from families_of(:person) f where f.family = :family)
            """;

    private static final UUID NONE = new UUID(0, 0);

    private final Store store;
    private final GrantFreshness freshness;

    Routes(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** What a route or step stands on, in one query; 404 for who may not know the child. */
    Uni<Ground> ground(SubjectRef subject, List<StepDraft> steps, Caller caller) {
        List<UUID> organisations = steps.stream()
                .map(StepDraft::organisation)
                .filter(Objects::nonNull)
                .map(OrganisationId::value)
                .toList();
        Map<String, Object> parameters = new HashMap<>(Representation.parameters(caller));
        parameters.put("kind", subject.kind().code());
        parameters.put("subject", subject.id());
        parameters.put("organisations", Json.array(organisations));
        return store.rows(GROUND, parameters)
                .map(rows -> new Ground(
                        freshness.trust(Access.required(rows.getFirst()[0])),
                        organisation(rows.getFirst()[1]),
                        rows.stream()
                                .filter(row -> row[2] != null)
                                .collect(Collectors.toMap(row -> (UUID) row[2], row -> (String) row[3]))));
    }

    /** Waits for the route; what is read before this is of no worth. */
    Uni<Void> lock(RouteId id, Caller caller) {
        Map<String, Object> parameters = new HashMap<>(Representation.parameters(caller));
        parameters.put("id", id.value());
        return store.column(LOCK, UUID.class, parameters).replaceWithVoid();
    }

    /** The route with the caller's rights; 404 for who may not know whom it is about. */
    Uni<SeenRoute> require(RouteId id, Caller caller) {
        return store.with(session -> session.createSelectionQuery(VISIBLE, Object[].class)
                        .setParameter("id", id.value())
                        .setParameter("organisation", caller.organisation())
                        .setParameter("below", caller.actsBelow())
                        .setParameter("person", Representation.personOf(caller))
                        .setParameter("roles", Representation.ROLES)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().orElseThrow(Refused::notFound))
                .map(row -> new SeenRoute(
                        (Route) row[0], caller, freshness.trust(Access.required(row[1])), organisation(row[2])))
                .call(seen -> withSteps(seen.route()));
    }

    /** One with its steps, for the service itself. */
    Uni<Route> whole(UUID id) {
        return store.with(session -> session.find(Route.class, id)).call(this::withSteps);
    }

    private Uni<Route> withSteps(Route route) {
        return store.rows(STEPS, Map.of("route", route.uuid()))
                .map(rows -> route.with(rows.stream().map(Routes::step).toList()));
    }

    /** Adds a new one with its steps. */
    Uni<Void> add(Route route) {
        return store.with(session -> session.persist(route).chain(session::flush))
                .chain(() -> writeSteps(route));
    }

    /** Writes the steps that have changed; and the route at once, so that what is heard next finds its version. */
    Uni<Void> write(Route route) {
        return store.with(session -> session.flush()).chain(() -> writeSteps(route));
    }

    private Uni<Void> writeSteps(Route route) {
        return store.insert(
                WRITE_STEPS,
                route.steps().stream()
                        .map(step -> RouteStepLine.of(route.uuid(), step))
                        .toList());
    }

    /**
     * For each route that a service is a step of, the steps that it may be, in their order; the routes' rows are held. While it
     * waited for a row another may have closed some of them: look again at what is read after this.
     */
    Uni<Map<UUID, List<Integer>>> matching(DeliveryRecorded it) {
        List<UUID> about = it.recipients().stream()
                .map(recipient -> recipient.person().value())
                .collect(Collectors.toList());
        FamilyId family = it.family();
        if (family != null) {
            about.add(family.value());
        }
        ReferralId referral = it.referral();
        Map<String, Object> parameters = Map.of(
                "about", Json.array(about),
                "date", it.date(),
                "serviceType", it.serviceType(),
                "organisation", it.organisation().value(),
                "referral", referral == null ? NONE : referral.value(),
                "delivery", it.delivery().value());
        return store.rows(MATCHING, parameters).map(rows -> {
            Map<UUID, List<Integer>> steps = new LinkedHashMap<>();
            rows.forEach(row -> steps.computeIfAbsent((UUID) row[0], route -> new ArrayList<>())
                    .add(((Number) row[1]).intValue()));
            return steps;
        });
    }

    /** A page of the routes of one family or person, the newest first; the right to know it was asked before. */
    Uni<Page<RouteRow>> page(SubjectRef subject, @Nullable RouteStatus status, PageRequest page, Caller caller) {
        Map<String, Object> parameters =
                new HashMap<>(Box.parameters(status == null ? "" : status.code(), page, caller));
        parameters.remove("below");
        parameters.put("subject", subject.id());
        parameters.put("kind", subject.kind().code());
        return store.rows(PAGE, parameters)
                .map(rows -> rows.stream().map(Routes::row).toList())
                .map(rows -> Page.of(
                        rows, page, last -> Box.after(last.openedAt(), last.id().value())));
    }

    /** The names of organisations, by the directory. */
    Uni<Map<UUID, String>> names(List<UUID> organisations) {
        return store.rows(NAMES, Map.of("ids", Json.array(organisations)))
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1])));
    }

    /** Whether a person belongs to a family, or left it last. */
    Uni<Boolean> ofFamily(UUID person, UUID family) {
        return store.column(OF_FAMILY, Boolean.class, Map.of("person", person, "family", family))
                .map(List::getFirst);
    }

    private static @Nullable OrganisationId organisation(@Nullable Object id) {
        return id == null ? null : new OrganisationId(UUID.fromString((String) id));
    }

    private static RouteStep step(Object[] row) {
        return new RouteStep(
                new RouteStepPlan(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        row[2] == null ? null : new OrganisationId((UUID) row[2]),
                        (String) row[3],
                        (LocalDate) row[4],
                        row[5] == null ? null : new ReferralId((UUID) row[5])),
                RouteStepStatus.of((String) row[6]),
                ((OffsetDateTime) row[7]).toInstant(),
                (String) row[8],
                row[9] == null ? null : new DeliveryId((UUID) row[9]),
                row[10] == null ? null : new OrganisationId((UUID) row[10]),
                (LocalDate) row[11]);
    }

    private static RouteRow row(Object[] row) {
        return new RouteRow(
                new RouteId((UUID) row[0]),
                ((Number) row[1]).longValue(),
                new SubjectRef(SubjectKind.of((String) row[2]), (UUID) row[3]),
                RouteStatus.of((String) row[4]),
                ((OffsetDateTime) row[5]).toInstant(),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue());
    }

    /**
     * What a route or step stands on.
     *
     * @param access what the caller may know of the child
     * @param responsible in whose name the caller is responsible for it; null when it is not
     * @param sectors of the organisations of the steps that are in the directory
     */
    record Ground(Access access, @Nullable OrganisationId responsible, Map<UUID, String> sectors) {
        Ground {
            sectors = Map.copyOf(sectors);
        }
    }
}
