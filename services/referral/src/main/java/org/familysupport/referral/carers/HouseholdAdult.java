package org.familysupport.referral.carers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An adult of a candidate's household, maybe the candidate, with what it has attended. */
public record HouseholdAdult(UUID person, List<Attendance> attendances) {
    public HouseholdAdult {
        attendances = List.copyOf(attendances);
    }

    /** The day on which it first completed a course. */
    public Optional<LocalDate> completedOn() {
        return attendances.stream()
                .map(Attendance::completedOn)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo);
    }

    /** Whether it is enrolled in a course. */
    boolean attends(UUID course) {
        return attendances.stream().anyMatch(each -> each.course().equals(course));
    }
}
