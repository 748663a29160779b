package org.familysupport.registry.territories;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.events.registry.TerritoryId;
import org.familysupport.kernel.page.Cursor;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;

/** The stored territories. */
@ApplicationScoped
class Territories {
    private static final String PAGE = """
            from Territory t
            where (:partOf = '' or t.partOf = :partOf) and (:level = '' or t.level = :level)
              and lower(t.name) like :name escape '!'
              and (:anywhere = true or t.remote = :remote)
              and (:anyDay = true or (t.validFrom <= :day and (t.validTo is null or t.validTo >= :day)))
              and t.code > :code
            order by t.code
            """;
    private static final String KNOWN = """
            select t.code, t.id, t.version, t.level
            from jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)) as named (code)
            join territories t on t.code = named.code
            """;

    private static final String ADD = """
            insert into territories (
              id, version, code, kind, level, name, part_of, category, remote, valid_from, valid_to, successor,
              created_at, created_by_organisation, created_by, changed_at, changed_by_organisation, changed_by)
            select id, version, code, kind, level, name, "partOf", category, remote, "validFrom", "validTo", successor,
                   at, organisation, actor, at, organisation, actor
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, code text, kind text, level text, name text, "partOf" text, category text,
              remote boolean, "validFrom" date, "validTo" date, successor text, at timestamptz, organisation uuid,
              actor text)
            """;

    private final Store store;

    Territories(Store store) {
        this.store = store;
    }

    Uni<Territory> require(TerritoryId id) {
        return store.with(session -> session.find(Territory.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(Refused::notFound);
    }

    /** Which of these codes are entered. */
    Uni<Map<String, Present>> known(Collection<String> codes) {
        return store.rows(KNOWN, Map.of("codes", Json.array(codes))).map(rows -> {
            Map<String, Present> known = new HashMap<>();
            rows.forEach(row -> known.put(
                    (String) row[0],
                    new Present(
                            new TerritoryId((UUID) row[1]), ((Number) row[2]).longValue(), TerritoryLevel.of((String)
                                    row[3]))));
            return known;
        });
    }

    /** Writes new territories with one statement, however many there are. */
    Uni<Void> addAll(List<Territory> territories) {
        return store.insert(ADD, territories.stream().map(Territory::stored).toList());
    }

    Uni<Page<Territory>> page(TerritoryFilter filter, PageRequest page) {
        Cursor after = page.after();
        return store.with(session -> session.createSelectionQuery(PAGE, Territory.class)
                        .setParameter("partOf", Objects.requireNonNullElse(filter.partOf(), ""))
                        .setParameter("level", Objects.requireNonNullElse(filter.level(), ""))
                        .setParameter("name", beginning(Objects.requireNonNullElse(filter.name(), "")))
                        .setParameter("anywhere", filter.remote() == null)
                        .setParameter("remote", Boolean.TRUE.equals(filter.remote()))
                        .setParameter("anyDay", filter.on() == null)
                        .setParameter("day", Objects.requireNonNullElse(filter.on(), LocalDate.EPOCH))
                        .setParameter("code", after == null ? "" : after.part(0))
                        .setMaxResults(page.limit())
                        .getResultList())
                .map(rows -> Page.of(rows, page, last -> Cursor.of(last.code())));
    }

    /** A pattern of what begins so; nothing in a name is a wild card. */
    private static String beginning(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%';
    }

    /** A territory that is entered. */
    record Present(TerritoryId id, long version, TerritoryLevel level) {}
}
