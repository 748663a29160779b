package org.familysupport.referral.deadlines;

import java.util.Arrays;
import java.util.Locale;

/** The terms that run while a referral stands somewhere. Codes of the list {@code deadline-timer}. */
public enum Timer {
    /** Somebody who was asked has to answer. */
    ACCEPT_BY,
    /** The source has to confirm a denial, or to refuse it. */
    CONFIRM_DENIAL_BY,
    /** Who accepted has to begin. */
    START_BY,
    /** The help has to come to an end. */
    COMPLETE_BY,
    /** Something has to be heard of the help. */
    NO_ACTIVITY,
    /** A pause has to end. */
    MAX_HOLD,
    /** The source has to take back, or not. */
    TAKE_BACK_BY,
    /** The source has to take note of the end. */
    CONFIRM_BY,
    /** The source has to send what it began to write. */
    KEEP_DRAFT;

    /** The word in tables and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this word. */
    public static Timer of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no Timer " + code));
    }
}
