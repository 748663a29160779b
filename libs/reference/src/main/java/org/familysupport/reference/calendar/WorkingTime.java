package org.familysupport.reference.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours of working days in a region. The hour less on the eve of a holiday is not reckoned: a term may rather end an hour
 * late than surprise.
 *
 * @param zone of the region
 * @param opens the hour at which work begins
 * @param closes the hour at which it ends, the same day
 */
public record WorkingTime(WorkingCalendar calendar, ZoneId zone, LocalTime opens, LocalTime closes) {
    public WorkingTime {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("work ends before it begins");
        }
    }

    /** The region's day on which an instant lies. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The first instant after a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** When so much working time has gone by since an instant; none gives the instant, or the next one of working time. */
    public Instant after(Instant from, Duration working) {
        Duration left = working;
        LocalDate day = dayOf(from);
        while (true) {
            Instant begin = later(from, at(day, opens));
            Instant end = at(day, closes);
            Duration here = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
            if (calendar.isWorking(day) && begin.isBefore(end) && left.compareTo(here) <= 0) {
                return begin.plus(left);
            }
            left = calendar.isWorking(day) ? left.minus(here) : left;
            day = day.plusDays(1);
        }
    }

    /** How much working time lies between two instants; none when the second does not come later. */
    public Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (LocalDate day = dayOf(from); !day.isAfter(dayOf(until)); day = day.plusDays(1)) {
            Instant begin = later(from, at(day, opens));
            Instant end = earlier(until, at(day, closes));
            if (calendar.isWorking(day) && begin.isBefore(end)) {
                sum = sum.plus(Duration.between(begin, end));
            }
        }
        return sum;
    }

    private Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
