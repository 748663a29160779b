package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a referral when it is requested; codes are checked.
 *
 * @param source who asks
 * @param receivers who is asked; the first to accept has it
 * @param note free text, stays here
 * @param replaces the referral it continues
 * @param capacityReason why receivers are asked who may have no room: code of the list {@code capacity-reason}
 * @param pool to whom it stands open when nobody is asked by name; null when somebody is
 */
public record ReferralDraft(
        @Nullable ReferralId id,
        SubjectRef subject,
        OrganisationId source,
        List<OrganisationId> receivers,
        String category,
        String priority,
        String reason,
        String purpose,
        LegalBasis legalBasis,
        @Nullable String note,
        @Nullable ReferralId replaces,
        @Nullable String capacityReason,
        @Nullable Pool pool)
        implements Personal {
    public ReferralDraft {
        receivers = List.copyOf(receivers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
