package org.familysupport.registry.families;

import java.time.LocalDate;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.people.PersonDraft;
import org.jspecify.annotations.Nullable;

/**
 * A member to be: somebody registered already, or somebody to enter with the family.
 *
 * @param existing exactly one of {@code existing} and {@code entering} is there
 */
public record MemberDraft(
        @Nullable PersonId existing,
        @Nullable PersonDraft entering,
        String role,
        LocalDate from,
        @Nullable Basis basis) {}
