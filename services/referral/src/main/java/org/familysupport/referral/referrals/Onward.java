package org.familysupport.referral.referrals;

import java.util.List;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the referral that an act makes; all else is that of the one it comes from.
 *
 * @param organisation for which organisation, where a caller stands for several
 * @param receivers who is asked; nobody by name where it stands open, and where it goes back to the source
 * @param pool to whom it stands open; null where somebody is asked by name
 * @param reason code of the list {@code referral-reason}; that of the other where null
 * @param note free text, stays here; that of the other where null
 * @param capacityReason why receivers are asked who may have no room: code of the list {@code capacity-reason}
 */
public record Onward(
        @Nullable OrganisationId organisation,
        List<OrganisationId> receivers,
        @Nullable Pool pool,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String capacityReason)
        implements Personal {
    public Onward {
        receivers = List.copyOf(receivers);
    }

    @Override
    public String toString() {
        return "***";
    }
}
