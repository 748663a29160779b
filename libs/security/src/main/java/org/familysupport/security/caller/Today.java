package org.familysupport.security.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.familysupport.persistence.time.RegionCalendar;

/** Today in the region, for doors, which may not see persistence. */
@ApplicationScoped
public class Today {
    private final RegionCalendar calendar;

    Today(RegionCalendar calendar) {
        this.calendar = calendar;
    }

    public LocalDate inTheRegion() {
        return calendar.today();
    }
}
