package org.familysupport.registry.exchange;

import java.util.Objects;
import java.util.stream.Stream;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.families.FamilyDraft;
import org.familysupport.registry.families.MemberDraft;

/**
 * A family of a batch.
 *
 * @param number its place in the batch as it was sent, from 0
 */
public record FamilyRow(int number, FamilyDraft family) {
    /** How many members are to be entered with it. */
    int newcomers() {
        return (int) family.members().stream()
                .filter(member -> member.entering() != null)
                .count();
    }

    /** Members named by id. */
    Stream<PersonId> existing() {
        return family.members().stream().map(MemberDraft::existing).filter(Objects::nonNull);
    }
}
