package org.familysupport.referral.deadlines;

import java.time.Duration;
import java.time.Instant;
import org.familysupport.reference.calendar.WorkingTime;

/**
 * When terms end, on the working days and hours of the region.
 *
 * <p>A term in days begins with the day after what sets it off and ends with the end of its last day (Civil Code art. 191,
 * 194); one in hours begins at once.
 */
record Reckoning(WorkingTime hours) {
    /** When a term of so many units ends that begins at an instant. */
    Instant due(int amount, TermUnit unit, Instant from) {
        return switch (unit) {
            case HOURS -> from.plus(Duration.ofHours(amount));
            case WORKING_HOURS -> hours.after(from, Duration.ofHours(amount));
            case DAYS -> hours.endOf(hours.calendar().afterDays(hours.dayOf(from), amount));
            case WORKING_DAYS -> hours.endOf(hours.calendar().after(hours.dayOf(from), amount));
        };
    }

    /**
     * When a term ends that goes on after a pause: what was left is left still; of days, those that were still to come.
     *
     * @param due when it would have ended
     * @param paused when it stopped
     */
    Instant dueAfterPause(TermUnit unit, Instant due, Instant paused, Instant now) {
        if (!due.isAfter(paused)) {
            return due;
        }
        return switch (unit) {
            case HOURS -> now.plus(Duration.between(paused, due));
            case WORKING_HOURS -> hours.after(now, hours.between(paused, due));
            case DAYS ->
                hours.endOf(hours.calendar().afterDays(hours.dayOf(now), (int) hours.dayOf(paused)
                        .datesUntil(hours.dayOf(lastMoment(due)))
                        .count()));
            case WORKING_DAYS ->
                hours.endOf(hours.calendar()
                        .after(
                                hours.dayOf(now),
                                hours.calendar().between(hours.dayOf(paused), hours.dayOf(lastMoment(due)))));
        };
    }

    /** The end of a day is the first instant of the next. */
    private static Instant lastMoment(Instant due) {
        return due.minusNanos(1_000);
    }
}
