package org.familysupport.registry.volunteers;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.registry.ClearedPeriod;

/**
 * A volunteer as one caller may see them.
 *
 * @param own whether the caller acts for the centre or keeps the directory: only then are name and documents told
 * @param cleared the days on which everything that is needed is there
 */
public record SeenVolunteer(Volunteer volunteer, boolean own, List<ClearedPeriod> cleared) {
    public SeenVolunteer {
        cleared = List.copyOf(cleared);
    }

    /** Whether somebody may assign this one on a day. */
    public boolean mayBeAssigned(LocalDate day) {
        return volunteer.span().contains(day)
                && cleared.stream()
                        .anyMatch(it -> !day.isBefore(it.from()) && (it.to() == null || !day.isAfter(it.to())));
    }
}
