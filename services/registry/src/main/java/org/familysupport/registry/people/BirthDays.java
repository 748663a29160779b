package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;

/** Who of some people was, or is to be, born on which day; who has no known birth is not among them. */
public record BirthDays(Map<PersonId, LocalDate> days) implements Personal {
    public BirthDays {
        days = Map.copyOf(days);
    }

    /** Whose birth a day is: this person's own before another's; nobody's, most often. */
    public Optional<PersonId> bornOn(LocalDate day, PersonId person) {
        return day.equals(days.get(person))
                ? Optional.of(person)
                : days.entrySet().stream()
                        .filter(birth -> birth.getValue().equals(day))
                        .map(Map.Entry::getKey)
                        .min(Comparator.comparing(PersonId::toString));
    }

    /** The day on which a person was born, where it is known. */
    public Optional<LocalDate> of(PersonId person) {
        return Optional.ofNullable(days.get(person));
    }

    @Override
    public String toString() {
        return "***";
    }
}
