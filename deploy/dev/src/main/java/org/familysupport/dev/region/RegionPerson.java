package org.familysupport.dev.region;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * An invented person; prints its client number only, as a real one would.
 *
 * @param id the same in every run with the same seed
 * @param localId the client number in the system of the body that registers the family, unique in the region
 * @param surname the surname in the person's gender
 * @param given the given name
 * @param patronymic the patronymic after the father; some people have none
 * @param sex a code of the list {@code sex}
 * @param birthDate the day of birth
 * @param identifiers the numbers under which the person is known, the client number among them
 */
public record RegionPerson(
        UUID id,
        String localId,
        String surname,
        String given,
        @Nullable String patronymic,
        String sex,
        LocalDate birthDate,
        List<RegionIdentifier> identifiers)
        implements Personal {
    public RegionPerson {
        identifiers = List.copyOf(identifiers);
    }

    /** The completed years on {@code day}; negative before birth. */
    public int ageOn(LocalDate day) {
        return day.isBefore(birthDate) ? -1 : Period.between(birthDate, day).getYears();
    }

    @Override
    public String toString() {
        return "RegionPerson[" + localId + "]";
    }
}
