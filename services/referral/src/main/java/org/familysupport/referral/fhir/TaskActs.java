package org.familysupport.referral.fhir;

import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralStatus;
import org.jspecify.annotations.Nullable;

/** Which act leads to a status that somebody wants; whether it may be done now is the lifecycle's business. */
final class TaskActs {
    private TaskActs() {}

    /**
     * The act. To be in progress is reached from two statuses by two acts.
     *
     * @param status null where it stays, and only how it stands is told
     * @throws Refused 422 for a status to which no act leads
     */
    static ReferralAct to(@Nullable String status, ReferralStatus present) {
        if (status == null) {
            return ReferralAct.BUSINESS_STATUS;
        }
        return switch (ReferralStatus.of(status)) {
            case ACCEPTED -> ReferralAct.ACCEPTANCE;
            case REJECTED -> ReferralAct.REJECTION;
            case CANCELLED -> ReferralAct.CANCELLATION;
            case IN_PROGRESS -> present == ReferralStatus.ON_HOLD ? ReferralAct.RESUMPTION : ReferralAct.START;
            case ON_HOLD -> ReferralAct.HOLD;
            case COMPLETED -> ReferralAct.COMPLETION;
            case FAILED -> ReferralAct.FAILURE;
            case ENTERED_IN_ERROR -> ReferralAct.ENTERED_IN_ERROR;
            case DRAFT, REQUESTED -> throw Refused.because("/status", GeneralRule.NOT_ALLOWED);
        };
    }
}
