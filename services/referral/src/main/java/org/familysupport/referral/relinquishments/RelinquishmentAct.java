package org.familysupport.referral.relinquishments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done in a case, from where, and where it leads: the code decides from this table. */
public enum RelinquishmentAct {
    TEAM_MEMBERS(Set.of(RelinquishmentStatus.OPEN, RelinquishmentStatus.BORN, RelinquishmentStatus.DECIDED), null),
    TEAM_DEPARTURES(Set.of(RelinquishmentStatus.OPEN, RelinquishmentStatus.BORN, RelinquishmentStatus.DECIDED), null),
    STEPS(Set.of(RelinquishmentStatus.OPEN, RelinquishmentStatus.BORN, RelinquishmentStatus.DECIDED), null),
    BIRTH(Set.of(RelinquishmentStatus.OPEN), RelinquishmentStatus.BORN),
    OUTCOME(Set.of(RelinquishmentStatus.OPEN, RelinquishmentStatus.BORN), RelinquishmentStatus.DECIDED),
    CLOSURE(Set.of(RelinquishmentStatus.DECIDED), RelinquishmentStatus.CLOSED);

    private final Set<RelinquishmentStatus> from;
    private final Optional<RelinquishmentStatus> to;

    RelinquishmentAct(Set<RelinquishmentStatus> from, @Nullable RelinquishmentStatus to) {
        this.from = from;
        this.to = Optional.ofNullable(to);
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it leads from a status; nowhere when it is not possible there. */
    Optional<RelinquishmentStatus> from(RelinquishmentStatus status) {
        return from.contains(status) ? Optional.of(to.orElse(status)) : Optional.empty();
    }

    /** What is possible in a status. */
    static List<RelinquishmentAct> possible(RelinquishmentStatus status) {
        return Arrays.stream(values())
                .filter(act -> act.from(status).isPresent())
                .toList();
    }
}
