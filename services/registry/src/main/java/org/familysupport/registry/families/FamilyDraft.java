package org.familysupport.registry.families;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a family when it is entered.
 *
 * @param organisation which enters it
 * @param reference the organisation's own number of it: a repeat with the same number is the same family
 */
public record FamilyDraft(
        @Nullable UUID id,
        UUID organisation,
        @Nullable String reference,
        @Nullable String territory,
        List<MemberDraft> members) {
    public FamilyDraft {
        members = List.copyOf(members);
    }
}
