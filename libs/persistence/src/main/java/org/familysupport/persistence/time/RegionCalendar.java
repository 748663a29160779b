package org.familysupport.persistence.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a day begins: the region's time zone (rulings 31). */
@ApplicationScoped
public class RegionCalendar {
    private final InstantSource clock;
    private final ZoneId zone;

    RegionCalendar(
            InstantSource clock,
            @ConfigProperty(name = "family-support.region.zone", defaultValue = "Asia/Novosibirsk") ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The region's time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** Today in the region. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The region's day on which an instant lies. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant after a region's day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
