package org.familysupport.referral.signals;

import org.jspecify.annotations.Nullable;

/**
 * Which signals are wanted; all must hold at once.
 *
 * @param sent those that the caller passed on instead of those it handles
 * @param urgency code of the list {@code signal-urgency}
 * @param withoutFirstAction only those about which nothing was done yet, all or those whose term went by; or nothing in the term
 */
public record SignalFilter(
        boolean sent,
        @Nullable SignalStatus status,
        @Nullable String urgency,
        @Nullable WithoutFirstAction withoutFirstAction) {
    /** About which nothing was done yet, or not in time. */
    public enum WithoutFirstAction {
        /** Whatever the term. */
        WAITING,
        /** And the term went by. */
        OVERDUE,
        /** The term went by before anything was said to have been done, whether it was said since or not. */
        MISSED
    }

    boolean waiting() {
        return withoutFirstAction == WithoutFirstAction.WAITING || overdue();
    }

    boolean overdue() {
        return withoutFirstAction == WithoutFirstAction.OVERDUE;
    }

    boolean missed() {
        return withoutFirstAction == WithoutFirstAction.MISSED;
    }
}
