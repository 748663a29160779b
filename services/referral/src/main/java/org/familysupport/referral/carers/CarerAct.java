package org.familysupport.referral.carers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be done with a candidate, from where, and where it leads: the code decides from this table. */
public enum CarerAct {
    ENROLMENT(Set.of(CarerStatus.APPLIED, CarerStatus.IN_COURSE), CarerStatus.IN_COURSE),
    ATTENDANCE(Set.of(CarerStatus.IN_COURSE), CarerStatus.IN_COURSE),
    CERTIFICATION(Set.of(CarerStatus.IN_COURSE), CarerStatus.CERTIFIED),
    REFUSAL(Set.of(CarerStatus.APPLIED, CarerStatus.IN_COURSE), CarerStatus.REFUSED),
    WITHDRAWAL(Set.of(CarerStatus.APPLIED, CarerStatus.IN_COURSE), CarerStatus.WITHDRAWN);

    private final Set<CarerStatus> from;
    private final CarerStatus to;

    CarerAct(Set<CarerStatus> from, CarerStatus to) {
        this.from = from;
        this.to = to;
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it leads from a status; nowhere when it is not possible there. */
    Optional<CarerStatus> from(CarerStatus status) {
        return from.contains(status) ? Optional.of(to) : Optional.empty();
    }

    /** What is possible in a status. */
    static List<CarerAct> possible(CarerStatus status) {
        return Arrays.stream(values())
                .filter(act -> act.from(status).isPresent())
                .toList();
    }
}
