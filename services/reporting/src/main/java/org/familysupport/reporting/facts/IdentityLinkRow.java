package org.familysupport.reporting.facts;

import java.util.UUID;
import org.familysupport.events.registry.IdentitiesLinked;
import org.familysupport.events.registry.IdentitiesUnlinked;
import org.familysupport.events.registry.IdentityFact;

/**
 * A link between two records of one person or family. The database sets what counts in their place; no delivery is written anew, so
 * the end of a link restores every count.
 */
record IdentityLinkRow(UUID id, long version, String kind, UUID kept, UUID linked, boolean holds) implements StarRow {
    private static final String WRITE = """
            insert into identity_links (id, version, kind, kept, linked, holds)
            select distinct on (id) id, version, kind, kept, linked, holds
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, kind text, kept uuid, linked uuid, holds boolean)
            order by id, version desc
            on conflict (id) do update set version = excluded.version, holds = excluded.holds
            where excluded.version > identity_links.version
            """;

    static IdentityLinkRow of(IdentityFact fact) {
        return switch (fact) {
            case IdentitiesLinked it -> row(it, it.version(), true);
            case IdentitiesUnlinked it -> row(it, it.version(), false);
        };
    }

    private static IdentityLinkRow row(IdentityFact fact, long version, boolean holds) {
        return new IdentityLinkRow(
                fact.link().value(),
                version,
                fact.kept().kind().code(),
                fact.kept().id(),
                fact.linked().id(),
                holds);
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
