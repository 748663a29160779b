package org.familysupport.referral.referrals;

import java.util.Locale;
import java.util.Set;

/** What can be done with a referral; each but the first is a sub-resource of its name. */
public enum ReferralAct {
    /** Creating it. */
    REQUEST,
    /** An organisation of the pool takes it. */
    CLAIM,
    ACCEPTANCE,
    REJECTION,
    /** The second key turns: the receiver may say no. */
    REJECTION_CONFIRMATION,
    /** The second key does not turn: the receiver has to answer again. */
    REJECTION_REFUSAL,
    /** Asking others instead. */
    REDIRECTION,
    CANCELLATION,
    START,
    /** Saying how it stands while its status stays. */
    BUSINESS_STATUS,
    HOLD,
    RESUMPTION,
    /** Asking the source to take the family back. */
    RETURN,
    COMPLETION,
    FAILURE,
    /** The source agrees with the result. */
    CONFIRMATION,
    /** Asking again for help that did not come about. */
    RENEWAL,
    /** The source asks no more for help that did not come about. */
    CLOSURE,
    ENTERED_IN_ERROR;

    private static final Set<ReferralAct> ASKING = Set.of(REDIRECTION, RETURN, RENEWAL);
    private static final Set<ReferralAct> ONWARD = Set.of(CLAIM, ACCEPTANCE, START, BUSINESS_STATUS, RESUMPTION);
    private static final Set<ReferralAct> SETTLING = Set.of(REDIRECTION, CONFIRMATION, RENEWAL, CLOSURE);

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes help further, or tells of it: that needs the basis on which it was asked for. */
    boolean goesOn() {
        return ONWARD.contains(this) || asks();
    }

    /** Whether it makes a referral of its own. */
    boolean asks() {
        return ASKING.contains(this);
    }

    /** Whether the source has taken note of the end by it. */
    boolean settles() {
        return SETTLING.contains(this);
    }

    /** Whether who takes it has the referral from then on. */
    boolean takes() {
        return this == ACCEPTANCE || this == CLAIM;
    }

    /** How the list {@code status-reason} names it. */
    String inReasons() {
        return this == ENTERED_IN_ERROR ? "entry-in-error" : code();
    }
}
