package org.familysupport.prove.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        /** How it stands beside its status. */
        WORD,
        NOTE,
        /** Whom to ask instead. */
        RECEIVERS,
        /** Why the family goes back. */
        CAUSE,
        HEAD
    }

    /**
     * How something stands.
     *
     * @param guarded whether nobody may refuse this help alone
     * @param denied whether somebody wants to refuse it and waits for the second key
     * @param settled whether the source has taken note of how it ended
     * @param unanswered whether it has ended because nobody answered in time
     * @param returning whether a family goes back by it
     * @param own whether who was asked has taken the family over itself
     */
    public record Standing(
            String status,
            boolean guarded,
            boolean denied,
            boolean settled,
            boolean unanswered,
            boolean returning,
            boolean own) {}

    /** One line of the table; {@code says} is the business status that it leaves, empty for none. */
    public record Step(
            String from,
            String act,
            String to,
            Set<Side> who,
            Set<Need> needs,
            Knows then,
            String says,
            Predicate<Standing> where) {
        private Step(String from, String act, String to, Set<Side> who, Set<Need> needs, Knows then) {
            this(from, act, to, who, needs, then, "", anywhere -> true);
        }

        private Step saying(String word) {
            return new Step(from, act, to, who, needs, then, word, where);
        }

        private Step where(Predicate<Standing> holds) {
            return new Step(from, act, to, who, needs, then, says, holds);
        }

        private boolean follows(Standing standing) {
            return from.equals(standing.status()) && where.test(standing);
        }
    }

    static final String ACCEPTANCE = "acceptance";
    static final String BUSINESS_STATUS = "business-status";
    static final String REDIRECTION = "redirection";
    static final String RENEWAL = "renewal";
    static final String RETURN = "return";
    static final String ENTERED_IN_ERROR = "entered-in-error";
    static final String REQUESTED = "requested";
    static final String CANCELLED = "cancelled";
    static final String DENIAL_TO_CONFIRM = "denial-to-confirm";
    static final String EXPIRED = "expired";

    private static final String CANCELLATION = "cancellation";
    private static final String REDIRECTED = "redirected";
    private static final String REJECTION_CONFIRMATION = "rejection-confirmation";
    private static final String REJECTION_REFUSAL = "rejection-refusal";

    /** Acts that turn the second key, or do not. */
    static final Set<String> OF_DENIALS = Set.of(REJECTION_CONFIRMATION, REJECTION_REFUSAL);

    /** The source takes note of the end by them. */
    static final Set<String> SETTLING = Set.of(REDIRECTION, RENEWAL, "closure", "confirmation");

    /** They say something of a referral, or make another; what its receivers are asked stays as it is. */
    static final Set<String> BESIDE = Set.of(RETURN, RENEWAL, "closure", "confirmation");

    private static final Set<String> PASSING_ON = Set.of(REDIRECTION, RENEWAL, RETURN);
    private static final String IN_PROGRESS = "in-progress";
    private static final String ON_HOLD = "on-hold";
    private static final String COMPLETED = "completed";
    private static final String FAILED = "failed";
    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";

    private static final Set<Side> SOURCE = EnumSet.of(Side.SOURCE);
    private static final Set<Side> TARGET = EnumSet.of(Side.TARGET);
    private static final Set<Need> NONE = EnumSet.noneOf(Need.class);
    private static final Set<Need> REASON = EnumSet.of(Need.REASON);
    private static final Set<Need> OUTCOME = EnumSet.of(Need.OUTCOME);
    private static final Set<Need> WORD = EnumSet.of(Need.WORD);
    private static final Set<Need> NOTE = EnumSet.of(Need.NOTE);
    private static final Set<Need> RECEIVERS = EnumSet.of(Need.RECEIVERS);
    private static final Set<Need> CAUSE = EnumSet.of(Need.CAUSE);
    private static final Set<Need> REASON_OF_A_HEAD = EnumSet.of(Need.REASON, Need.HEAD);

    private static final Set<String> LIVE = Set.of(REQUESTED, ACCEPTED, IN_PROGRESS, ON_HOLD);

    private static final List<Step> TABLE = Stream.of(
                    asked(),
                    Stream.of(
                            new Step(ACCEPTED, "start", IN_PROGRESS, TARGET, NONE, Knows.EVERYTHING),
                            new Step(IN_PROGRESS, "hold", ON_HOLD, TARGET, REASON, Knows.READS),
                            new Step(IN_PROGRESS, "completion", COMPLETED, TARGET, OUTCOME, Knows.READS),
                            new Step(IN_PROGRESS, "failure", FAILED, TARGET, REASON, Knows.READS),
                            new Step(ON_HOLD, "resumption", IN_PROGRESS, TARGET, NONE, Knows.EVERYTHING)),
                    givenUp(ACCEPTED, Knows.EVERYTHING),
                    givenUp(IN_PROGRESS, Knows.EVERYTHING),
                    givenUp(ON_HOLD, Knows.READS),
                    Stream.of(
                            told(ACCEPTED, Knows.EVERYTHING),
                            told(IN_PROGRESS, Knows.EVERYTHING),
                            told(ON_HOLD, Knows.READS),
                            givenBack(ACCEPTED, Knows.EVERYTHING),
                            givenBack(IN_PROGRESS, Knows.EVERYTHING),
                            givenBack(COMPLETED, Knows.READS)),
                    ended(),
                    Stream.of(REQUESTED, ACCEPTED, REJECTED, IN_PROGRESS, ON_HOLD, COMPLETED, FAILED, CANCELLED)
                            .map(Steps::inError))
            .flatMap(lines -> lines)
            .toList();

    private static final List<String> ACTS =
            TABLE.stream().map(Step::act).distinct().toList();

    /** Nobody may refuse this help alone (handover section 1, rule 2). */
    private static final Set<String> GUARDED_NEEDS = Set.of("child-protection");

    private Steps() {}

    /** Nobody has it yet. */
    private static Stream<Step> asked() {
        return Stream.of(
                new Step(REQUESTED, ACCEPTANCE, ACCEPTED, TARGET, NONE, Knows.EVERYTHING),
                new Step(REQUESTED, "rejection", REJECTED, TARGET, REASON, Knows.NOTHING).where(it -> !it.guarded()),
                new Step(REQUESTED, "rejection", REQUESTED, TARGET, REASON, Knows.PREVIEW)
                        .where(it -> it.guarded() && !it.denied())
                        .saying(DENIAL_TO_CONFIRM),
                new Step(REQUESTED, REJECTION_CONFIRMATION, REJECTED, SOURCE, NONE, Knows.NOTHING)
                        .where(Standing::denied),
                new Step(REQUESTED, REJECTION_REFUSAL, REQUESTED, SOURCE, NOTE, Knows.PREVIEW).where(Standing::denied),
                new Step(REQUESTED, REDIRECTION, CANCELLED, SOURCE, RECEIVERS, Knows.NOTHING)
                        .where(it -> !it.returning())
                        .saying(REDIRECTED),
                new Step(REQUESTED, CANCELLATION, CANCELLED, SOURCE, REASON, Knows.NOTHING),
                // It would be the same refusal by another name.
                new Step(REQUESTED, CANCELLATION, CANCELLED, TARGET, REASON, Knows.NOTHING).where(it -> !it.guarded()));
    }

    /** Who asked takes it back alone; who has it gives it up alone where it may also refuse alone, else that waits. */
    private static Stream<Step> givenUp(String from, Knows meanwhile) {
        return Stream.of(
                new Step(from, CANCELLATION, CANCELLED, SOURCE, REASON, Knows.NOTHING),
                new Step(from, CANCELLATION, CANCELLED, TARGET, REASON, Knows.NOTHING).where(it -> !it.guarded()),
                new Step(from, CANCELLATION, from, TARGET, REASON, meanwhile)
                        .where(it -> it.guarded() && !it.denied())
                        .saying(DENIAL_TO_CONFIRM),
                new Step(from, REJECTION_CONFIRMATION, CANCELLED, SOURCE, NONE, Knows.NOTHING).where(Standing::denied),
                new Step(from, REJECTION_REFUSAL, from, SOURCE, NOTE, meanwhile).where(Standing::denied));
    }

    /** A refusal that waits is not talked over. */
    private static Step told(String from, Knows knows) {
        return new Step(from, BUSINESS_STATUS, from, TARGET, WORD, knows).where(it -> !it.denied());
    }

    /** Who has taken the family over has nobody to give it back to. */
    private static Step givenBack(String from, Knows knows) {
        return new Step(from, RETURN, from, TARGET, CAUSE, knows).where(it -> !it.own());
    }

    /** What its source may say to the end; nobody else is asked to take a family back. */
    private static Stream<Step> ended() {
        return Stream.of(
                new Step(REJECTED, REDIRECTION, REJECTED, SOURCE, RECEIVERS, Knows.NOTHING)
                        .where(it -> !it.settled() && !it.returning())
                        .saying(REDIRECTED),
                new Step(CANCELLED, REDIRECTION, CANCELLED, SOURCE, RECEIVERS, Knows.NOTHING)
                        .where(it -> it.unanswered() && !it.returning())
                        .saying(REDIRECTED),
                new Step(COMPLETED, "confirmation", COMPLETED, SOURCE, NONE, Knows.READS).where(it -> !it.settled()),
                new Step(FAILED, RENEWAL, FAILED, SOURCE, RECEIVERS, Knows.READS)
                        .where(it -> !it.settled() && !it.returning()),
                new Step(FAILED, "closure", FAILED, SOURCE, NONE, Knows.READS).where(it -> !it.settled()));
    }

    private static Step inError(String from) {
        return new Step(from, ENTERED_IN_ERROR, ENTERED_IN_ERROR, SOURCE, REASON_OF_A_HEAD, Knows.NOTHING);
    }

    /** All acts there are, in the order of the table. */
    public static List<String> acts() {
        return ACTS;
    }

    /** Whether something is still to happen. */
    static boolean isLive(String status) {
        return LIVE.contains(status);
    }

    /** Whether an act makes a referral of its own. */
    public static boolean passesOn(String act) {
        return PASSING_ON.contains(act);
    }

    static boolean isGuarded(String category) {
        return GUARDED_NEEDS.contains(category);
    }

    static Optional<Step> step(Standing from, String act, Side side) {
        return TABLE.stream()
                .filter(step -> step.follows(from)
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

    static Set<String> allowed(Standing from, Side side) {
        return TABLE.stream()
                .filter(step -> step.follows(from) && step.who().contains(side))
                .map(Step::act)
                .collect(Collectors.toSet());
    }
}
