package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import java.util.UUID;
import org.familysupport.events.registry.VolunteerId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.privacy.PersonalText;
import org.familysupport.registry.people.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a volunteer who is entered.
 *
 * @param centre the organisation that sends them
 * @param from the first day
 */
public record VolunteerDraft(
        @Nullable VolunteerId id, PersonName name, @Nullable PersonalText phone, UUID centre, LocalDate from)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
