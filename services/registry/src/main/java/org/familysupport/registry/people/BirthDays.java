package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.familysupport.events.registry.PersonId;
import org.familysupport.kernel.privacy.Personal;

/** Who of some people was, or is to be, born on which day; who has no known birth is not among them. */
public record BirthDays(Map<PersonId, LocalDate> days) implements Personal {
    public BirthDays {
        days = Map.copyOf(days);
    }

    /** Whose birth a day is: this person's own before another's; nobody's, most often. */
    public Optional<PersonId> bornOn(LocalDate day, PersonId person) {
        return day.equals(days.get(person)) ? Optional.of(person) : bornOn(day);
    }

    /** Whose birth a day is, of all of them; nobody's, most often. */
    public Optional<PersonId> bornOn(LocalDate day) {
        return days.entrySet().stream()
                .filter(birth -> birth.getValue().equals(day))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(PersonId::toString));
    }

    /** Those of some of them alone: what is told of one family must not name who belongs to another. */
    public BirthDays among(Set<PersonId> people) {
        Map<PersonId, LocalDate> some = new HashMap<>(days);
        some.keySet().retainAll(people);
        return new BirthDays(some);
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
