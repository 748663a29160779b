package org.familysupport.registry.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.familysupport.persistence.time.RegionCalendar;

/** The region's day of a moment, for the ears, which may not see persistence. */
@ApplicationScoped
public class RegionDays {
    private final RegionCalendar calendar;

    RegionDays(RegionCalendar calendar) {
        this.calendar = calendar;
    }

    public LocalDate of(Instant moment) {
        return calendar.dayOf(moment);
    }
}
