package org.familysupport.events.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.Fact;

/**
 * The birth date of a person, for the four services alone (rulings 24: the one exception to "no personal data in events").
 *
 * @param birthPrecision known, estimated or expected
 */
public record PersonCoreRecorded(PersonId person, long version, LocalDate birthDate, String birthPrecision)
        implements Fact {
    @Override
    public UUID key() {
        return person.value();
    }
}
