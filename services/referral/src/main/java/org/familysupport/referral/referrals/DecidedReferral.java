package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Help that a decision asks for, about whom the decision is.
 *
 * @param receivers who is asked; the first to accept has it
 * @param note free text, stays here
 */
public record DecidedReferral(
        List<OrganisationId> receivers,
        String category,
        String priority,
        String reason,
        String purpose,
        LegalBasis legalBasis,
        @Nullable String note)
        implements Personal {
    public DecidedReferral {
        receivers = List.copyOf(receivers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
