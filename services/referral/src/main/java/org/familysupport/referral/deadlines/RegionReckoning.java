package org.familysupport.referral.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.reference.calendar.WorkingCalendar;
import org.familysupport.reference.calendar.WorkingTime;

/** Reckons terms where the region is. */
@ApplicationScoped
class RegionReckoning {
    private final Reckoning reckoning;

    RegionReckoning(RegionCalendar calendar, DeadlineSettings settings) {
        reckoning = new Reckoning(
                new WorkingTime(WorkingCalendar.russian(), calendar.zone(), settings.opens(), settings.closes()));
    }

    Reckoning here() {
        return reckoning;
    }
}
