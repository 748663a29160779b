package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;

/**
 * Several joined a family together, by one act. Whence they came is not told: who knows one family need not learn of another.
 *
 * @param members at least one
 */
public record MembersJoined(FamilyId family, long version, List<FamilyMember> members) implements FamilyFact {
    public MembersJoined {
        members = List.copyOf(members);
    }

    @Override
    public UUID key() {
        return family.value();
    }
}
