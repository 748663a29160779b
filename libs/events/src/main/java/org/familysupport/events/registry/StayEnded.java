package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of somebody's stay in a family.
 *
 * @param to last day in the family; absent where it is the birth of somebody in it, for no birth date travels here (rulings 24)
 * @param toBirthOf where {@code to} is absent: until whose birth; absent for the member's own
 */
public record StayEnded(
        PersonId person,
        String role,
        @Nullable LocalDate to,
        @Nullable PersonId toBirthOf) {
    /**
     * The end of a stay on a day, which is told unless it is somebody's birth.
     *
     * @param birthOf somebody of the family who was born on that day; null for nobody
     */
    public static StayEnded on(LocalDate day, @Nullable PersonId birthOf, PersonId person, String role) {
        return new StayEnded(person, role, BirthDay.told(day, birthOf), BirthDay.named(birthOf, person));
    }

    /** Whose birth the last day was; empty where the day is told. */
    public Optional<PersonId> untilBirthOf() {
        return BirthDay.whose(to, toBirthOf, person);
    }
}
