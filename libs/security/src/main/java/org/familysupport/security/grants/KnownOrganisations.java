package org.familysupport.security.grants;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationFact;
import org.familysupport.events.registry.OrganisationRegistered;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.jspecify.annotations.Nullable;

/** The small copy of the directory: which organisations there are, and which stand under which. */
@ApplicationScoped
public class KnownOrganisations {
    private static final String UPSERT = """
            insert into known_organisations (id, version, part_of, sector, type, name, status)
            select id, version, "partOf", sector, type, name, status
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, "partOf" uuid, sector text, type text, name text, status text)
            on conflict (id) do update set
              version = excluded.version, part_of = excluded.part_of, sector = excluded.sector,
              type = excluded.type, name = excluded.name, status = excluded.status
            where excluded.version > known_organisations.version
            """;

    /** Whoever stands above whom is computed anew for what the change can have moved. */
    private static final String REACH = """
            with recursive below as (
                select cast(:id as uuid) as id
                union select o.id from known_organisations o join below b on o.part_of = b.id),
            above as (
                select b.id as organisation, b.id as body from below b
                union select a.organisation, o.part_of from above a
                  join known_organisations o on o.id = a.body where o.part_of is not null),
            gone as (
                delete from organisation_reach r using below b where r.organisation = b.id
                  and not exists (select 1 from above a where a.organisation = r.organisation and a.body = r.body))
            insert into organisation_reach (body, organisation) select body, organisation from above
            on conflict do nothing
            """;

    private static final String MAY_ACT_FOR = """
            select exists (select 1 from organisation_reach where body = :body and organisation = :organisation)
            """;
    private static final String AMONG = """
            select r.organisation from organisation_reach r
            join jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as id on r.organisation = cast(id as uuid)
            where r.body = :body
            """;
    private static final String STATUS =
            "select coalesce((select status from known_organisations where id = :id), 'unknown')";

    private final Store store;

    KnownOrganisations(Store store) {
        this.store = store;
    }

    /** Applies a fact of the directory; an older one after a newer changes nothing. */
    public Uni<Void> apply(OrganisationFact fact) {
        Row row = Row.of(fact);
        return store.execute(UPSERT, Map.of("rows", Json.array(java.util.List.of(row))))
                .chain(() -> store.execute(REACH, Map.of("id", row.id())))
                .replaceWithVoid();
    }

    /** Whether {@code organisation} is {@code body} or stands under it. */
    public Uni<Boolean> mayActFor(UUID body, UUID organisation) {
        if (body.equals(organisation)) {
            return Uni.createFrom().item(true);
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("body", body);
        parameters.put("organisation", organisation);
        return store.column(MAY_ACT_FOR, Boolean.class, parameters).map(java.util.List::getFirst);
    }

    /** Whether a caller may act for an organisation: its own, or one under its body where {@code below}. */
    public Uni<Boolean> mayActFor(UUID body, UUID organisation, boolean below) {
        return below ? mayActFor(body, organisation) : Uni.createFrom().item(body.equals(organisation));
    }

    /** The same of many: which of these organisations it may act for. */
    public Uni<Set<UUID>> amongThoseOf(UUID body, Set<UUID> organisations, boolean below) {
        Set<UUID> allowed = new HashSet<>(Set.of(body));
        if (!below || allowed.containsAll(organisations)) {
            return Uni.createFrom().item(allowed);
        }
        return store.column(AMONG, UUID.class, Map.of("body", body, "ids", Json.array(organisations)))
                .map(found -> {
                    allowed.addAll(found);
                    return allowed;
                });
    }

    /** Its status in the directory, or {@code unknown}. */
    public Uni<String> statusOf(UUID organisation) {
        return store.column(STATUS, String.class, Map.of("id", organisation)).map(java.util.List::getFirst);
    }

    private record Row(
            UUID id, long version, @Nullable UUID partOf, String sector, String type, String name, String status) {
        static Row of(OrganisationFact fact) {
            return switch (fact) {
                case OrganisationRegistered it ->
                    new Row(
                            it.organisation().value(),
                            it.version(),
                            it.partOf() == null ? null : it.partOf().value(),
                            it.sector(),
                            it.type(),
                            it.name(),
                            it.status());
                case OrganisationChanged it ->
                    new Row(
                            it.organisation().value(),
                            it.version(),
                            it.partOf() == null ? null : it.partOf().value(),
                            it.sector(),
                            it.type(),
                            it.name(),
                            it.status());
            };
        }
    }
}
