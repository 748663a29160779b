package org.familysupport.events.registry;

import java.util.List;
import java.util.UUID;

/**
 * Several left a family together, by one act. Where they went is not told: who knows one family need not learn of another.
 *
 * @param members at least one
 */
public record MembersLeft(FamilyId family, long version, List<StayEnded> members) implements FamilyFact {
    public MembersLeft {
        members = List.copyOf(members);
    }

    @Override
    public UUID key() {
        return family.value();
    }
}
