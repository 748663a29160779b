package org.familysupport.referral.referrals;

import org.familysupport.kernel.code.CodeList;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.reference.CodeLists;

/** What is said beside the status, and by whom: the list {@code business-status}. */
final class BusinessStatuses {
    /** A receiver wants to say no, and waits for the second key. */
    static final String DENIAL_TO_CONFIRM = "denial-to-confirm";

    /** Others are asked instead. */
    static final String REDIRECTED = "redirected";

    /** Nobody answered in time, and the rule of the term ended it. */
    static final String EXPIRED = "expired";

    private static final CodeList STATUSES = CodeLists.load().list("business-status");

    private BusinessStatuses() {}

    /**
     * Goes on when it is for a receiver to say.
     *
     * @throws Refused 422
     */
    static void mustBeForReceivers(String code) {
        boolean fits = STATUSES.find(code)
                .flatMap(found -> found.attribute("said-by"))
                .filter("target"::equals)
                .isPresent();
        if (!fits) {
            throw Refused.because("/businessStatus", GeneralRule.NOT_ALLOWED);
        }
    }
}
