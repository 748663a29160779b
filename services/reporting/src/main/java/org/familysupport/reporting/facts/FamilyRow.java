package org.familysupport.reporting.facts;

import java.util.UUID;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.jspecify.annotations.Nullable;

/**
 * A family: an id and where it lives.
 *
 * <p>Who belongs to it is not kept: deliveries say who received, and in which role (domain 0.5).
 *
 * @param territory said by its registration alone; absent in the other facts, which leave it as it is
 */
record FamilyRow(UUID id, long version, @Nullable String territory) implements StarRow {
    private static final String WRITE = """
            insert into families (id, version, territory)
            select id, max(version), max(territory)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (id uuid, version bigint, territory text)
            group by id
            on conflict (id) do update set
              version = greatest(families.version, excluded.version),
              territory = coalesce(families.territory, excluded.territory)
            """;

    static FamilyRow of(FamilyFact fact) {
        return switch (fact) {
            case FamilyRegistered it -> new FamilyRow(it.family().value(), it.version(), it.territory());
            case MemberJoined it -> new FamilyRow(it.family().value(), it.version(), null);
            case MemberLeft it -> new FamilyRow(it.family().value(), it.version(), null);
            case MembersJoined it -> new FamilyRow(it.family().value(), it.version(), null);
            case MembersLeft it -> new FamilyRow(it.family().value(), it.version(), null);
        };
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
