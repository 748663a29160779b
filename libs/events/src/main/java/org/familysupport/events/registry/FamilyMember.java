package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A membership that is open: who, as what, since which day.
 *
 * @param from first day in the family; absent where it is the birth of somebody in it, for no birth date travels here (rulings 24)
 * @param fromBirthOf where {@code from} is absent: since whose birth; absent for a member since its own
 */
public record FamilyMember(
        PersonId person,
        String role,
        @Nullable LocalDate from,
        @Nullable PersonId fromBirthOf) {
    /** A member since a day that is nobody's birth. */
    public FamilyMember(PersonId person, String role, LocalDate from) {
        this(person, role, from, null);
    }

    /**
     * A member since a day, which is told unless it is somebody's birth.
     *
     * @param birthOf somebody of the family who was born on that day; null for nobody
     */
    public static FamilyMember since(LocalDate day, @Nullable PersonId birthOf, PersonId person, String role) {
        return new FamilyMember(person, role, BirthDay.told(day, birthOf), BirthDay.named(birthOf, person));
    }

    /** Whose birth the first day is; empty where the day is told. */
    public Optional<PersonId> sinceBirthOf() {
        return BirthDay.whose(from, fromBirthOf, person);
    }
}
