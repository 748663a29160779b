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
 * @param businessStatus code of the list {@code business-status}
 * @param note free text, stays here
 */
public record ActWords(
        @Nullable OrganisationId organisation,
        @Nullable String reason,
        @Nullable String outcome,
        @Nullable String businessStatus,
        @Nullable String note)
        implements Personal {
    /** Nothing but, perhaps, for whom. */
    public static ActWords none(@Nullable OrganisationId organisation) {
        return new ActWords(organisation, null, null, null, null);
    }

    /** Only why; the service itself speaks. */
    static ActWords because(String reason) {
        return new ActWords(null, reason, null, null, null);
    }

    @Override
    public String toString() {
        return "***";
    }
}
