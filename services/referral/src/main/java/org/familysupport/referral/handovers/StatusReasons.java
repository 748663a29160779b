package org.familysupport.referral.handovers;

import java.util.List;
import org.familysupport.kernel.code.CodeList;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.reference.CodeLists;

/** Which reasons fit which act: the column {@code acts} of the list {@code status-reason}. */
public final class StatusReasons {
    /** Why the other receivers lost; said by the service alone. */
    public static final String TAKEN_BY_ANOTHER = "taken-by-another-receiver";

    /** Why a receiver will not, when it has no room: whoever asks next is told so. */
    public static final String AT_CAPACITY = "at-capacity";

    /** Why it pauses, or is cancelled, when the consent ends on which it rests. */
    public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

    /** Why who did not answer in time is asked no longer, where the rule of the term says so. */
    public static final String NOT_ANSWERED = "not-answered";

    /** Why what is still open ends when the source has taken the family back. */
    public static final String RETURNED = "returned";

    /** Why nobody takes a family back who has handed it over: said by the service alone. */
    public static final String RESPONSIBILITY_MOVED = "responsibility-moved";

    /** Why who was still asked is asked no longer when others are asked instead. */
    public static final String SENDER_WITHDREW = "sender-withdrew";

    private static final CodeList REASONS = CodeLists.load().list("status-reason");

    private StatusReasons() {}

    /**
     * Goes on when a known reason may be given for an act.
     *
     * @param act as the list names it: rejection, cancellation, hold, failure, entry-in-error
     * @throws Refused 422
     */
    public static void mustFit(String reason, String act) {
        boolean fits = !reason.equals(TAKEN_BY_ANOTHER)
                && REASONS.find(reason)
                        .flatMap(code -> code.attribute("acts"))
                        .filter(acts -> List.of(acts.split(" ")).contains(act))
                        .isPresent();
        if (!fits) {
            throw Refused.because("/reasonCode", HandOverRule.NOT_FOR_THIS_ACT);
        }
    }
}
