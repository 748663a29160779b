package org.familysupport.referral.referrals;

import java.util.Locale;

/** What can be done with a referral; each but the first is a sub-resource of its name. */
public enum ReferralAct {
    /** Creating it. */
    REQUEST,
    ACCEPTANCE,
    REJECTION,
    CANCELLATION,
    START,
    HOLD,
    RESUMPTION,
    COMPLETION,
    FAILURE,
    ENTERED_IN_ERROR;

    /** The word in paths and in {@code allowedActs}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it takes help further: that needs the basis on which it was asked for. */
    boolean goesOn() {
        return this == ACCEPTANCE || this == START || this == RESUMPTION;
    }

    /** How the list {@code status-reason} names it. */
    String inReasons() {
        return this == ENTERED_IN_ERROR ? "entry-in-error" : code();
    }
}
