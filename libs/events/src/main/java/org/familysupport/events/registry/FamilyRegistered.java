package org.familysupport.events.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family was entered in the registry; the organisation that entered it is responsible from that instant (rulings 12).
 *
 * @param territory OKTMO code of where it lives
 * @param members who belonged to it from the start; may be empty (domain row 5)
 */
public record FamilyRegistered(
        FamilyId family,
        long version,
        OrganisationId registeredBy,
        Instant registeredAt,
        @Nullable String territory,
        List<FamilyMember> members)
        implements FamilyFact {
    public FamilyRegistered {
        members = List.copyOf(members);
    }

    @Override
    public UUID key() {
        return family.value();
    }
}
