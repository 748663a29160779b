package org.familysupport.reporting.facts;

import java.util.UUID;
import org.familysupport.events.registry.FamilyFact;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.events.registry.FamilyMoved;
import org.familysupport.events.registry.FamilyRegistered;
import org.familysupport.events.registry.MemberJoined;
import org.familysupport.events.registry.MemberLeft;
import org.familysupport.events.registry.MembersJoined;
import org.familysupport.events.registry.MembersLeft;
import org.jspecify.annotations.Nullable;

/**
 * A family: an id and where it lives now.
 *
 * <p>Who belongs to it is not kept: deliveries say who received, and in which role (domain 0.5). Nothing is counted by where it
 * lives now: a delivery counts where the family lived on its day, which the delivery tells (domain row 15).
 *
 * @param territory OKTMO code, where it was told
 * @param territoryVersion the version under which this fact tells where it lives; absent in the facts that leave it as it is
 */
record FamilyRow(
        UUID id,
        long version,
        @Nullable String territory,
        @Nullable Long territoryVersion) implements StarRow {
    private static final String WRITE = """
            insert into families (id, version, territory, territory_version)
            select id, max(version),
                   (array_agg(territory order by "territoryVersion" desc) filter (where "territoryVersion" is not null))[1],
                   coalesce(max("territoryVersion"), 0)
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as row (
              id uuid, version bigint, territory text, "territoryVersion" bigint)
            group by id
            on conflict (id) do update set
              version = greatest(families.version, excluded.version),
              territory = case when excluded.territory_version > families.territory_version then excluded.territory
                               else families.territory end,
              territory_version = greatest(families.territory_version, excluded.territory_version)
            """;

    static FamilyRow of(FamilyFact fact) {
        return switch (fact) {
            case FamilyRegistered it -> living(it.family(), it.version(), it.territory());
            case FamilyMoved it -> living(it.family(), it.version(), it.territory());
            case MemberJoined it -> asBefore(it.family(), it.version());
            case MemberLeft it -> asBefore(it.family(), it.version());
            case MembersJoined it -> asBefore(it.family(), it.version());
            case MembersLeft it -> asBefore(it.family(), it.version());
        };
    }

    private static FamilyRow living(FamilyId family, long version, @Nullable String territory) {
        return new FamilyRow(family.value(), version, territory, version);
    }

    private static FamilyRow asBefore(FamilyId family, long version) {
        return new FamilyRow(family.value(), version, null, null);
    }

    @Override
    public String statement() {
        return WRITE;
    }
}
