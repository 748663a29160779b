package org.familysupport.reference.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.familysupport.reference.csv.CsvTable;

/**
 * The Russian production calendar of a five-day week: weekends, public holidays (Labour Code art. 112), and the days off that
 * the Government moves by a decree for each year.
 *
 * <p>A decree takes a day off from one day and gives it to another. Taken from a holiday, that stays free, and nothing follows
 * it by law; taken from an ordinary Saturday, that is worked. A holiday on a weekend that no decree names gives its day off to
 * the next working day, but for those from 1 to 8 January, about which the Government alone decides. A year without a decree
 * is reckoned by the law and weekends alone: {@link #isDecreed}. Immutable; the same everywhere in the country.
 */
public final class WorkingCalendar {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingCalendar RUSSIAN = new WorkingCalendar();

    private final Set<MonthDay> holidays;
    private final Set<Integer> decreed;
    private final Map<LocalDate, Boolean> moved = new HashMap<>();

    private WorkingCalendar() {
        holidays = table("public-holidays").rows().stream()
                .map(row -> MonthDay.of(row.number("month"), row.number("day")))
                .collect(Collectors.toUnmodifiableSet());
        decreed = table("years").rows().stream()
                .filter(row -> row.text("moved-by").equals("decree"))
                .map(row -> row.number("year"))
                .collect(Collectors.toUnmodifiableSet());
        Set<LocalDate> taken = new HashSet<>();
        table("moved-days").rows().forEach(row -> {
            LocalDate from = LocalDate.parse(row.text("from"));
            taken.add(from);
            moved.put(from, !isHoliday(from));
            moved.put(LocalDate.parse(row.text("to")), false);
        });
        table("years").rows().forEach(row -> moveByLaw(row.number("year"), taken));
    }

    /** The calendar that ships with the system. */
    public static WorkingCalendar russian() {
        return RUSSIAN;
    }

    /** Whether a day is worked. */
    public boolean isWorking(LocalDate day) {
        Boolean decided = moved.get(day);
        return decided != null ? decided : !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** Whether the days off of a year are those of a decree; else those of the law alone. */
    public boolean isDecreed(int year) {
        return decreed.contains(year);
    }

    /**
     * The last day of a term in working days: it begins on the day after what sets it off (Civil Code art. 191).
     *
     * @param workingDays none or more; none gives the day itself or, if that is free, the next working one
     */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            if (isWorking(end)) {
                left--;
            }
        }
        return onOrAfter(end);
    }

    /** The last day of a term in days: one that would end on a free day ends on the next working one (Civil Code art. 193). */
    public LocalDate afterDays(LocalDate day, int days) {
        return onOrAfter(day.plusDays(days));
    }

    /** How many working days come after one day until another, that one included; none when it does not come later. */
    public int between(LocalDate day, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(day, until));
        int working = 0;
        for (long next = 1; next <= days; next++) {
            if (isWorking(day.plusDays(next))) {
                working++;
            }
        }
        return working;
    }

    /** The day, or the first working one after it. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorking(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.contains(MonthDay.from(day));
    }

    /** Part 2 of the article; in the order of the year, so that two holidays never give their days off to one day. */
    private void moveByLaw(int year, Set<LocalDate> takenByDecree) {
        holidays.stream()
                .sorted()
                .map(holiday -> holiday.atYear(year))
                .filter(holiday -> holiday.getMonthValue() > 1)
                .filter(holiday -> WEEKEND.contains(holiday.getDayOfWeek()) && !takenByDecree.contains(holiday))
                .forEach(holiday -> moved.put(onOrAfter(holiday.plusDays(1)), false));
    }

    private static CsvTable table(String name) {
        return CsvTable.resource(WorkingCalendar.class, "/calendar/" + name + ".csv");
    }
}
