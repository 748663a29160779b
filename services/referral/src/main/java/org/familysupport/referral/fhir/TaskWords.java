package org.familysupport.referral.fhir;

import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.referral.referrals.SeenTask;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a task, with what is said; codes are known ones.
 *
 * @param status that it shall have: code of a {@code ReferralStatus}; null where it stays
 * @param reason code of the list {@code status-reason}
 * @param outcome code of the list {@code referral-outcome}
 * @param businessStatus that shall stand beside the status: code of the list {@code business-status}
 * @param note free text, stays here
 */
public record TaskWords(
        @Nullable String status,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String businessStatus,
        @Nullable String note)
        implements Personal {
    /** As words of the act; its receiver acts for itself, the source for the whole referral. */
    ActWords forSeatOf(SeenTask task) {
        return new ActWords(task.own() ? task.task().receiver() : null, reason, outcome, businessStatus, note);
    }

    @Override
    public String toString() {
        return status == null ? "as it stands" : status;
    }
}
