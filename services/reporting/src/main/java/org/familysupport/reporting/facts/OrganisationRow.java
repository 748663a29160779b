package org.familysupport.reporting.facts;

import java.util.UUID;
import org.familysupport.events.registry.OrganisationChanged;
import org.familysupport.events.registry.OrganisationFact;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.OrganisationRegistered;
import org.jspecify.annotations.Nullable;

/** An organisation as its newest fact describes it. */
record OrganisationRow(
        UUID id,
        long version,
        String name,
        String sector,
        String type,
        String ownership,
        @Nullable UUID partOf,
        @Nullable String territory,
        String status)
        implements StarRow {
    private static final String WRITE = """
            insert into organisations (id, version, name, sector, type, ownership, part_of, territory, status)
            select distinct on (id) id, version, name, sector, type, ownership, "partOf", territory, status
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, name text, sector text, type text, ownership text, "partOf" uuid,
              territory text, status text)
            order by id, version desc
            on conflict (id) do update set
              version = excluded.version, name = excluded.name, sector = excluded.sector, type = excluded.type,
              ownership = excluded.ownership, part_of = excluded.part_of, territory = excluded.territory,
              status = excluded.status
            where excluded.version > organisations.version
            """;

    static OrganisationRow of(OrganisationFact fact) {
        return switch (fact) {
            case OrganisationRegistered it ->
                new OrganisationRow(
                        it.organisation().value(),
                        it.version(),
                        it.name(),
                        it.sector(),
                        it.type(),
                        it.ownership(),
                        body(it.partOf()),
                        it.territory(),
                        it.status());
            case OrganisationChanged it ->
                new OrganisationRow(
                        it.organisation().value(),
                        it.version(),
                        it.name(),
                        it.sector(),
                        it.type(),
                        it.ownership(),
                        body(it.partOf()),
                        it.territory(),
                        it.status());
        };
    }

    private static @Nullable UUID body(@Nullable OrganisationId body) {
        return body == null ? null : body.value();
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
