package org.familysupport.reporting.facts;

import java.util.UUID;
import org.familysupport.events.registry.PersonChanged;
import org.familysupport.events.registry.PersonFact;
import org.familysupport.events.registry.PersonRegistered;
import org.jspecify.annotations.Nullable;

/** A person as reporting may know one: an id and a sex. */
record PersonRow(UUID id, long version, @Nullable String sex) implements StarRow {
    private static final String WRITE = """
            insert into people (id, version, sex)
            select distinct on (id) id, version, sex
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (id uuid, version bigint, sex text)
            order by id, version desc
            on conflict (id) do update set version = excluded.version, sex = excluded.sex
            where excluded.version > people.version
            """;

    static PersonRow of(PersonFact fact) {
        return switch (fact) {
            case PersonRegistered it -> new PersonRow(it.person().value(), it.version(), it.sex());
            case PersonChanged it -> new PersonRow(it.person().value(), it.version(), it.sex());
        };
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
