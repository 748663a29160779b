package org.familysupport.referral.signals;

import java.util.Arrays;
import java.util.List;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.Decision;
import org.familysupport.security.policy.FamilyWorkers;

/** Who may pass a signal on, read it and handle it; statuses are the business of {@link SignalAct}. */
final class SignalPolicy {
    private SignalPolicy() {}

    /**
     * Whoever works with families, in the name of an organisation for which it stands.
     *
     * @param forSource whether the caller stands for who is said to pass it on
     */
    static Decision mayRaise(Caller caller, boolean forSource) {
        return Decision.only(FamilyWorkers.include(caller) && forSource);
    }

    /** What was said of somebody is for those who work with families. */
    static Decision mayRead(Caller caller) {
        return FamilyWorkers.only(caller);
    }

    /**
     * Only who received it handles it; when that takes nothing any more, who passed it on may end it, to raise it anew with
     * somebody else.
     *
     * @param left whether the caller stands for who passed it on, and who received it takes nothing any more
     */
    static Decision mayDo(SignalAct act, Caller caller, boolean asReceiver, boolean left) {
        return Decision.only(FamilyWorkers.include(caller) && (asReceiver || (left && act == SignalAct.REJECTION)));
    }

    /** What a caller may do now. */
    static List<SignalAct> allowed(
            SignalStatus status, boolean actedUpon, boolean asReceiver, boolean left, Caller caller) {
        return Arrays.stream(SignalAct.values())
                .filter(act -> mayDo(act, caller, asReceiver, left).allowed())
                .filter(act -> act.from(status, actedUpon, left).isPresent())
                .toList();
    }
}
