package org.familysupport.referral.accompaniments;

import static org.familysupport.referral.accompaniments.AccompanimentStatus.ACTIVE;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.ARCHIVED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.CLOSED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.FOLLOW_UP;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.GRANTED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.IDENTIFIED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.REFUSED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.SUSPENDED;
import static org.familysupport.referral.accompaniments.AccompanimentStatus.UNDER_PROCEDURE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be done with an accompaniment: from which status, to which, and whether it takes it further, for which what it
 * rests on must hold (domain 4.2). Each open status has an act that ends it and rests on nothing. The code decides from this table.
 */
public enum AccompanimentAct {
    PROCEDURE(true, Map.of(IDENTIFIED, UNDER_PROCEDURE)),
    GRANTING(true, Map.of(UNDER_PROCEDURE, GRANTED)),
    /** Also before the procedure has begun: with no consent any more it never will. */
    REFUSAL(false, Map.of(IDENTIFIED, REFUSED, UNDER_PROCEDURE, REFUSED)),
    /** The first curator makes a granted case an active one; another one takes over. */
    CURATORSHIP(true, Map.of(GRANTED, ACTIVE, ACTIVE, ACTIVE, SUSPENDED, SUSPENDED)),
    /** Whoever leads the case has looked through it, and says when next. */
    REVIEW(false, Map.of(ACTIVE, ACTIVE, SUSPENDED, SUSPENDED)),
    SUSPENSION(false, Map.of(ACTIVE, SUSPENDED)),
    RESUMPTION(true, Map.of(SUSPENDED, ACTIVE)),
    /** Also of a granted case that nobody has led. */
    CLOSURE(false, Map.of(GRANTED, CLOSED, ACTIVE, CLOSED, SUSPENDED, CLOSED)),
    REOPENING(true, Map.of(CLOSED, ACTIVE)),
    FOLLOW_UP_VISIT(false, Map.of(CLOSED, FOLLOW_UP, FOLLOW_UP, FOLLOW_UP)),
    ARCHIVING(false, Map.of(CLOSED, ARCHIVED, FOLLOW_UP, ARCHIVED));

    private final boolean goesOn;
    private final Map<AccompanimentStatus, AccompanimentStatus> steps;

    AccompanimentAct(boolean goesOn, Map<AccompanimentStatus, AccompanimentStatus> steps) {
        this.goesOn = goesOn;
        this.steps = steps;
    }

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes the accompaniment further, so that what it rests on must hold. */
    boolean goesOn() {
        return goesOn;
    }

    /** Where it leads from a status; nowhere when it is not possible there. */
    Optional<AccompanimentStatus> from(AccompanimentStatus status) {
        return Optional.ofNullable(steps.get(status));
    }

    /** What is possible in a status. */
    static List<AccompanimentAct> possible(AccompanimentStatus status) {
        return Arrays.stream(values())
                .filter(act -> act.from(status).isPresent())
                .toList();
    }
}
