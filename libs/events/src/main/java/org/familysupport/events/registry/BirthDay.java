package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the facts of families tell a day on which somebody was born: by whose birth it was, not as a day (rulings 24). */
final class BirthDay {
    private BirthDay() {}

    /** The day, unless it is somebody's birth. */
    static @Nullable LocalDate told(LocalDate day, @Nullable PersonId birthOf) {
        return birthOf == null ? day : null;
    }

    /** Whose birth it is, unless it is the member's own or nobody's. */
    static @Nullable PersonId named(@Nullable PersonId birthOf, PersonId member) {
        return member.equals(birthOf) ? null : birthOf;
    }

    /** Whose birth it was; nobody's where the day is told, the member's own where nobody is named. */
    static Optional<PersonId> whose(@Nullable LocalDate told, @Nullable PersonId named, PersonId member) {
        return told == null ? Optional.of(named == null ? member : named) : Optional.empty();
    }
}
