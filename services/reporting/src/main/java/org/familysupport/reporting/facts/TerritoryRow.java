package org.familysupport.reporting.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.TerritoryChanged;
import org.familysupport.events.registry.TerritoryFact;
import org.familysupport.events.registry.TerritoryRegistered;
import org.jspecify.annotations.Nullable;

/** A territory as its newest fact describes it; the database derives from it in what each code lies. */
record TerritoryRow(
        UUID id,
        long version,
        String code,
        String kind,
        String level,
        String name,
        @Nullable String partOf,
        @Nullable String category,
        boolean remote,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor)
        implements StarRow {
    private static final String WRITE = """
            insert into territories (
              id, version, code, kind, level, name, part_of, category, remote, valid_from, valid_to, successor)
            select distinct on (id)
              id, version, code, kind, level, name, "partOf", category, remote, "validFrom", "validTo", successor
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, code text, kind text, level text, name text, "partOf" text, category text,
              remote boolean, "validFrom" date, "validTo" date, successor text)
            order by id, version desc
            on conflict (id) do update set
              version = excluded.version, kind = excluded.kind, level = excluded.level, name = excluded.name,
              part_of = excluded.part_of, category = excluded.category, remote = excluded.remote,
              valid_to = excluded.valid_to, successor = excluded.successor
            where excluded.version > territories.version
            """;

    static TerritoryRow of(TerritoryFact fact) {
        return switch (fact) {
            case TerritoryRegistered it ->
                new TerritoryRow(
                        it.territory().value(),
                        it.version(),
                        it.code(),
                        it.kind(),
                        it.level(),
                        it.name(),
                        it.partOf(),
                        it.category(),
                        it.remote(),
                        it.validFrom(),
                        it.validTo(),
                        it.successor());
            case TerritoryChanged it ->
                new TerritoryRow(
                        it.territory().value(),
                        it.version(),
                        it.code(),
                        it.kind(),
                        it.level(),
                        it.name(),
                        it.partOf(),
                        it.category(),
                        it.remote(),
                        it.validFrom(),
                        it.validTo(),
                        it.successor());
        };
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
