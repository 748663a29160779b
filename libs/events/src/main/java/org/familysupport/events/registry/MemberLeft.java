package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person left a family: it ends the stay that was open, for nobody is in a family twice at one time.
 *
 * @param from first day in the family; absent where it is the birth of somebody in it, for no birth date travels here (rulings 24)
 * @param fromBirthOf where {@code from} is absent: since whose birth; absent for a member since its own
 * @param to last day in the family; absent where it is the birth of somebody in it
 * @param toBirthOf where {@code to} is absent: until whose birth; absent for the member's own
 */
public record MemberLeft(
        FamilyId family,
        long version,
        PersonId person,
        String role,
        @Nullable LocalDate from,
        @Nullable PersonId fromBirthOf,
        @Nullable LocalDate to,
        @Nullable PersonId toBirthOf)
        implements FamilyFact {
    /** A stay from a day to a day that are nobody's birth. */
    public MemberLeft(FamilyId family, long version, PersonId person, String role, LocalDate from, LocalDate to) {
        this(family, version, person, role, from, null, to, null);
    }

    /**
     * The end of a stay on a day, which is told unless it is somebody's birth.
     *
     * @param birthOf somebody of the family who was born on that day; null for nobody
     * @param stay what was told when it began
     */
    public static MemberLeft on(
            LocalDate day, @Nullable PersonId birthOf, FamilyId family, long version, FamilyMember stay) {
        return new MemberLeft(
                family,
                version,
                stay.person(),
                stay.role(),
                stay.from(),
                stay.fromBirthOf(),
                BirthDay.told(day, birthOf),
                BirthDay.named(birthOf, stay.person()));
    }

    /** Whose birth the last day was; empty where the day is told. */
    public Optional<PersonId> untilBirthOf() {
        return BirthDay.whose(to, toBirthOf, person);
    }

    @Override
    public UUID key() {
        return family.value();
    }
}
