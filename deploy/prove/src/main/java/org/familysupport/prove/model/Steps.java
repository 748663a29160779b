package org.familysupport.prove.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The known acts of a referral: what may follow what, by whom, with what, and what the receiver may know then. Here stands what is
 * promised (handover section 1); the services' own table is not looked at.
 *
 * <p>Acts that the services offer and that do not stand here are told at the end and not played.
 */
public final class Steps {
    /** On which side of a referral somebody stands. */
    public enum Side {
        SOURCE,
        TARGET
    }

    /** What an act asks for. */
    public enum Need {
        REASON,
        /** How it ended, and a service given within it unless nothing was needed. */
        OUTCOME,
        HEAD
    }

    /** One line of the table. */
    public record Step(String from, String act, String to, Set<Side> who, Set<Need> needs, Knows then) {}

    static final String ACCEPTANCE = "acceptance";
    static final String REQUESTED = "requested";
    static final String CANCELLED = "cancelled";
    static final String ENTERED_IN_ERROR = "entered-in-error";

    private static final Set<Side> SOURCE = EnumSet.of(Side.SOURCE);
    private static final Set<Side> TARGET = EnumSet.of(Side.TARGET);
    private static final Set<Side> BOTH = EnumSet.allOf(Side.class);
    private static final Set<Need> NONE = EnumSet.noneOf(Need.class);
    private static final Set<Need> REASON = EnumSet.of(Need.REASON);
    private static final Set<Need> OUTCOME = EnumSet.of(Need.OUTCOME);
    private static final Set<Need> REASON_OF_A_HEAD = EnumSet.of(Need.REASON, Need.HEAD);

    private static final Set<String> LIVE = Set.of(REQUESTED, "accepted", "in-progress", "on-hold");

    private static final List<Step> TABLE = List.of(
            new Step(REQUESTED, ACCEPTANCE, "accepted", TARGET, NONE, Knows.EVERYTHING),
            new Step(REQUESTED, "rejection", "rejected", TARGET, REASON, Knows.NOTHING),
            new Step(REQUESTED, "cancellation", CANCELLED, BOTH, REASON, Knows.NOTHING),
            new Step("accepted", "start", "in-progress", TARGET, NONE, Knows.EVERYTHING),
            new Step("accepted", "cancellation", CANCELLED, BOTH, REASON, Knows.NOTHING),
            new Step("in-progress", "hold", "on-hold", TARGET, REASON, Knows.READS),
            new Step("in-progress", "completion", "completed", TARGET, OUTCOME, Knows.READS),
            new Step("in-progress", "failure", "failed", TARGET, REASON, Knows.READS),
            new Step("in-progress", "cancellation", CANCELLED, BOTH, REASON, Knows.NOTHING),
            new Step("on-hold", "resumption", "in-progress", TARGET, NONE, Knows.EVERYTHING),
            new Step("on-hold", "cancellation", CANCELLED, BOTH, REASON, Knows.NOTHING),
            new Step(REQUESTED, ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("accepted", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("rejected", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("in-progress", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("on-hold", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("completed", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step("failed", ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING),
            new Step(CANCELLED, ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING));

    private static final List<String> ACTS =
            TABLE.stream().map(Step::act).distinct().toList();

    private Steps() {}

    /** All acts there are, in the order of the table. */
    public static List<String> acts() {
        return ACTS;
    }

    /** Whether something is still to happen. */
    static boolean isLive(String status) {
        return LIVE.contains(status);
    }

    static Optional<Step> step(String from, String act, Side side) {
        return TABLE.stream()
                .filter(step -> step.from().equals(from)
                        && step.act().equals(act)
                        && step.who().contains(side))
                .findFirst();
    }

    /** Whether an act is ever one of this side's. */
    static boolean belongsTo(String act, Side side) {
        return TABLE.stream()
                .anyMatch(step -> step.act().equals(act) && step.who().contains(side));
    }

    /** Whether an act always asks for this. */
    static boolean needs(String act, Need need) {
        return TABLE.stream()
                .filter(step -> step.act().equals(act))
                .allMatch(step -> step.needs().contains(need));
    }

    static Set<String> allowed(String from, Side side) {
        return TABLE.stream()
                .filter(step -> step.from().equals(from) && step.who().contains(side))
                .map(Step::act)
                .collect(Collectors.toSet());
    }
}
