package org.familysupport.referral.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with a signal, from where, and where it leads (domain 4.2): the code decides from this table. */
public enum SignalAct {
    REVIEW(Set.of(SignalStatus.NEW), SignalStatus.UNDER_REVIEW),
    /** The first deed may come before anybody has looked into it; it changes no status. */
    FIRST_ACTION(Set.of(SignalStatus.NEW, SignalStatus.UNDER_REVIEW), null),
    REGISTRATION(Set.of(SignalStatus.UNDER_REVIEW), SignalStatus.REGISTERED),
    LINK(Set.of(SignalStatus.UNDER_REVIEW), SignalStatus.LINKED_TO_CASE),
    REJECTION(Set.of(SignalStatus.UNDER_REVIEW), SignalStatus.REJECTED);

    private final Set<SignalStatus> from;
    private final Optional<SignalStatus> to;

    SignalAct(Set<SignalStatus> from, @Nullable SignalStatus to) {
        this.from = from;
        this.to = Optional.ofNullable(to);
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it leads from a status; nowhere when it is not possible there. */
    Optional<SignalStatus> from(SignalStatus status, boolean actedUpon) {
        boolean possible = from.contains(status) && !(this == FIRST_ACTION && actedUpon);
        return possible ? Optional.of(to.orElse(status)) : Optional.empty();
    }

    /**
     * The same, for a signal that may be left to who passed it on.
     *
     * @param left whether who handles it takes nothing any more: then it can be rejected as long as it is open
     */
    Optional<SignalStatus> from(SignalStatus status, boolean actedUpon, boolean left) {
        return left && this == REJECTION && status.open() ? to : from(status, actedUpon);
    }

    /** What is possible in a status. */
    static List<SignalAct> possible(SignalStatus status, boolean actedUpon) {
        return Arrays.stream(values())
                .filter(act -> act.from(status, actedUpon).isPresent())
                .toList();
    }
}
