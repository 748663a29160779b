package org.familysupport.referral.referrals;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an act; codes are known ones.
 *
 * @param organisation for which organisation, where a caller stands for several
 * @param reason code of the list {@code status-reason}
 * @param outcome code of the list {@code referral-outcome}
 * @param note free text, stays here
 */
public record ActWords(
        @Nullable OrganisationId organisation,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String note)
        implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
