package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A family lives elsewhere from a day on. What was given before that day stays where the family lived then (domain row 15).
 *
 * @param territory OKTMO code of where it lives now
 * @param from first day there; absent where it is the birth of somebody in it, for no birth date travels here (rulings 24)
 * @param fromBirthOf where {@code from} is absent: since whose birth
 */
public record FamilyMoved(
        FamilyId family,
        long version,
        String territory,
        @Nullable LocalDate from,
        @Nullable PersonId fromBirthOf) implements FamilyFact {
    /** A move on a day that is nobody's birth. */
    public FamilyMoved(FamilyId family, long version, String territory, LocalDate from) {
        this(family, version, territory, from, null);
    }

    /**
     * A move on a day, which is told unless it is somebody's birth.
     *
     * @param birthOf somebody of the family who was born on that day; null for nobody
     */
    public static FamilyMoved on(
            LocalDate day, @Nullable PersonId birthOf, FamilyId family, long version, String territory) {
        return new FamilyMoved(family, version, territory, BirthDay.told(day, birthOf), birthOf);
    }

    /** Whose birth the first day was; empty where the day is told. */
    public Optional<PersonId> sinceBirthOf() {
        return from == null ? Optional.of(Objects.requireNonNull(fromBirthOf)) : Optional.empty();
    }

    @Override
    public UUID key() {
        return family.value();
    }
}
