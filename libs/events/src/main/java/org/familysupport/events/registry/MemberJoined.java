package org.familysupport.events.registry;

import java.util.UUID;

/** A person joined a family on a day. */
public record MemberJoined(FamilyId family, long version, FamilyMember member) implements FamilyFact {
    @Override
    public UUID key() {
        return family.value();
    }
}
