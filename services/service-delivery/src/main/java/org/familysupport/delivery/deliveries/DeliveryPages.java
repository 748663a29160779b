package org.familysupport.delivery.deliveries;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.grants.Access;
import org.familysupport.security.grants.GrantFreshness;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/**
 * The lists of deliveries, latest day first.
 *
 * <p>A list begins at a family, a person, or at what its reader may know (what it gave, whom it was granted), never at
 * all rows: its cost grows with the reader's own work, not with the region's.
 */
@ApplicationScoped
class DeliveryPages {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final String WANTED = """
            (:anyOrganisation or d.organisation = :giver)
            and (:direction = '' or d.direction = :direction)
            and d.day between :from and :to
            and (d.day, d.id) < (:day, :id)
            and not delivery_sealed_from(d.id, d.family_id, :organisation)
            """;
    private static final String IN_ORDER = " order by d.day desc, d.id desc limit ";
    private static final String LATEST = IN_ORDER + ":limit\n";

    /** So many, if anything may be told: the right is weighed before the first row, so that a doubt is not taken for an empty list. */
    private static final String WHERE_KNOWN =
            IN_ORDER + "(select case when known then cast(:limit as int) else cast(:limit as int) end from asked)\n";

    private static final String SHOWN = """
            select d.id, d.version, d.organisation, d.family_id, d.service_type, d.direction, d.day, d.setting, d.channel,
                   d.minutes, access_to_delivery(d.id, :organisation, :below, :purpose)
            from (select c.id from candidates c order by c.day desc, c.id desc limit :limit) as page
            join deliveries d on d.id = page.id
            order by d.day desc, d.id desc
            """;

    /** Who gave it sees a delivery as a whole. */
    private static final String OWN = """
            (d.organisation = :organisation
             or :below and exists (select 1 from organisation_reach o
                                   where o.body = :organisation and o.organisation = d.organisation))
            """;

    /** Only who sees a delivery as a whole may ask for it by its family: who gave it, or knows the family. */
    private static final String OF_FAMILY = """
            with asked as materialized (
              select split_part(access_to(:family, :organisation, :below), ' ', 1) in ('full', 'tail') as known),
            candidates as (
              select d.id, d.day from asked cross join deliveries d
              where d.family_id = :family
                and (asked.known or
            """ + OWN + """
                )
                and (:anyPerson or exists (
                  select 1 from delivery_recipients r where r.delivery_id = d.id and r.person_id = :person
                    and not sealed_from(r.person_id, :organisation)))
                and
            """ + WANTED + WHERE_KNOWN + ")\n" + SHOWN;

    /**
     * Only who sees a delivery as a whole, or knows this recipient, may ask for it by the recipient. Rights are weighed once for
     * the person and once for each family, not for each delivery.
     */
    private static final String OF_PERSON = """
            with asked as materialized (
              select opens_services(access_to_person(:person, :organisation, :below, :purpose)) as known),
            known_families as materialized (
              select theirs.family_id as id
              from (select distinct d.family_id
                    from delivery_recipients r join deliveries d on d.id = r.delivery_id
                    where r.person_id = :person) as theirs
              where split_part(access_to(theirs.family_id, :organisation, :below), ' ', 1) in ('full', 'tail')),
            candidates as (
              select d.id, d.day
              from asked
              cross join delivery_recipients r
              join deliveries d on d.id = r.delivery_id
              where r.person_id = :person
                and not sealed_from(r.person_id, :organisation)
                and (asked.known or d.family_id in (select id from known_families) or
            """ + OWN + """
                )
                and
            """ + WANTED + WHERE_KNOWN + ")\n" + SHOWN;

    /** When what it gave fills a page, nothing below that page's last need be looked for elsewhere: the floor. */
    private static final String OF_READER = """
            with acting as (
              select cast(:organisation as uuid) as id
              union
              select r.organisation from organisation_reach r where :below and r.body = :organisation),
            given as materialized (
              select own.id, own.day from acting a cross join lateral (
                select d.id, d.day from deliveries d where d.organisation = a.id and
            """ + WANTED + LATEST + """
                ) as own
              order by own.day desc, own.id desc limit :limit),
            floor as (
              select page.day, page.id
              from (select g.day, g.id, count(*) over () as found from given g) as page
              where page.found = :limit order by page.day, page.id limit 1),
            lowest as (
              select coalesce((select day from floor), date '0001-01-01') as day,
                     coalesce((select id from floor), cast('00000000-0000-0000-0000-000000000000' as uuid)) as id),
            granted as (
              select distinct g.subject_id as id from grants g join acting a on a.id = g.organisation
              where g.profile in ('full', 'tail') and g.during @> now()
                and not sealed_from(g.subject_id, :organisation)
                and not grants_in_doubt(g.subject_id, g.service)),
            people_granted as (
              select id from granted
              union
              select m.person_id from members m join granted g on g.id = m.family_id
              where m.since <= current_date and (m.until is null or m.until >= current_date)
              union
              select m.person_id from members m join granted g on g.id = m.family_id
              where m.until < current_date
                and responsible_for_family(m.family_id) in (select id from acting)
                and exists (select 1 from families_of(m.person_id) f where f.family = m.family_id)),
            candidates as (
              select id, day from given
              union
              select known.* from granted g cross join lateral (
                select d.id, d.day from deliveries d
                where d.family_id = g.id
                  and (d.day, d.id) >= ((select day from lowest), (select id from lowest)) and
            """ + WANTED + LATEST + """
                ) as known
              union
              select known.* from people_granted p cross join lateral (
                select d.id, d.day from delivery_recipients r join deliveries d on d.id = r.delivery_id
                where r.person_id = p.id and not sealed_from(r.person_id, :organisation)
                  and (r.day, r.delivery_id) >= ((select day from lowest), (select id from lowest)) and
            """ + WANTED + """
                order by r.day desc, r.delivery_id desc limit :limit) as known)
            """ + SHOWN;

    private static final String RECIPIENTS = """
            select r.delivery_id, r.person_id, r.role, r.age_band,
                   opens_services(access_to_person(r.person_id, :organisation, :below, :purpose))
            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as page
            join delivery_recipients r on r.delivery_id = cast(page as uuid)
            where not sealed_from(r.person_id, :organisation)
            order by r.delivery_id, r.place
            """;

    private final Store store;
    private final GrantFreshness freshness;

    DeliveryPages(Store store, GrantFreshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    /** A page of what the caller may know. */
    Uni<Page<DeliveryRow>> page(DeliveryFilter filter, PageRequest page, Caller caller) {
        return rows(filter, parameters(filter, page, caller))
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last[6], last[0])))
                .chain(rows -> recipients(rows, caller).map(found -> rows.map(row -> row(row, found, caller))));
    }

    private Uni<List<Object[]>> rows(DeliveryFilter filter, Map<String, Object> parameters) {
        if (filter.family() != null) {
            parameters.put("family", filter.family());
            parameters.put("anyPerson", filter.person() == null);
            parameters.put("person", orNobody(filter.person()));
            return store.rows(OF_FAMILY, parameters);
        }
        if (filter.person() != null) {
            parameters.put("person", filter.person());
            return store.rows(OF_PERSON, parameters);
        }
        return store.rows(OF_READER, parameters);
    }

    private static Map<String, Object> parameters(DeliveryFilter filter, PageRequest page, Caller caller) {
        Cursor after = page.after();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", caller.organisation());
        parameters.put("below", caller.actsBelow());
        parameters.put("purpose", caller.forWhat());
        parameters.put("anyOrganisation", filter.organisation() == null);
        parameters.put("giver", orNobody(filter.organisation()));
        parameters.put("direction", Objects.requireNonNullElse(filter.direction(), ""));
        parameters.put("from", Objects.requireNonNullElse(filter.from(), FIRST_DAY));
        parameters.put("to", Objects.requireNonNullElse(filter.to(), LAST_DAY));
        parameters.put("day", after == null ? LAST_DAY : LocalDate.parse(after.part(0)));
        parameters.put("id", after == null ? NOBODY : UUID.fromString(after.part(1)));
        parameters.put("limit", page.limit());
        return parameters;
    }

    private static UUID orNobody(@Nullable UUID id) {
        return Objects.requireNonNullElse(id, NOBODY);
    }

    private Uni<Map<UUID, List<Shown>>> recipients(Page<Object[]> page, Caller caller) {
        List<Object> ids = page.items().stream().map(row -> row[0]).toList();
        Map<String, Object> parameters = Map.of(
                "ids", Json.array(ids),
                "organisation", caller.organisation(),
                "below", caller.actsBelow(),
                "purpose", caller.forWhat());
        return store.rows(RECIPIENTS, parameters).map(rows -> {
            Map<UUID, List<Shown>> found = new HashMap<>();
            rows.forEach(row -> found.computeIfAbsent((UUID) row[0], first -> new ArrayList<>())
                    .add(new Shown(
                            new DeliveryRecipient((UUID) row[1], (String) row[2], (String) row[3]), (boolean) row[4])));
            return found;
        });
    }

    private DeliveryRow row(Object[] row, Map<UUID, List<Shown>> recipients, Caller caller) {
        freshness.trust(Access.required(row[10]));
        boolean whole = isWhole((String) row[10], caller);
        return new DeliveryRow(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (UUID) row[2],
                whole ? (UUID) row[3] : null,
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (String) row[7],
                (String) row[8],
                (Integer) row[9],
                whole,
                recipients.getOrDefault((UUID) row[0], List.of()).stream()
                        .filter(it -> whole || (it.known() && !RoleScope.limits(caller)))
                        .map(Shown::recipient)
                        .toList());
    }

    /** The last word of the answer of the database function {@code access_to_delivery}; a role that needs but days sees no more. */
    static boolean isWhole(String access, Caller caller) {
        return access.endsWith(" whole") && !RoleScope.limits(caller);
    }

    /** The last word where the right is in part, and opens what came of it for everybody who received it. */
    static boolean opensResults(String access, Caller caller) {
        return access.endsWith(" results") && !RoleScope.limits(caller);
    }

    private record Shown(DeliveryRecipient recipient, boolean known) {}
}
