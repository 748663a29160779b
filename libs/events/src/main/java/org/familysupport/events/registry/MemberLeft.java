package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;

/** A person left a family: the last day in it. */
public record MemberLeft(FamilyId family, long version, PersonId person, String role, LocalDate from, LocalDate to)
        implements FamilyFact {
    @Override
    public UUID key() {
        return family.value();
    }
}
