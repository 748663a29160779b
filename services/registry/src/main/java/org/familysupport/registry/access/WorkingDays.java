package org.familysupport.registry.access;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts days from Monday to Friday; public holidays make a term longer by law only where its list is kept. */
final class WorkingDays {
    private static final Set<DayOfWeek> FREE = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** The day that is so many working days after another. */
    static LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; ) {
            end = end.plusDays(1);
            if (!FREE.contains(end.getDayOfWeek())) {
                left--;
            }
        }
        return end;
    }
}
