package org.familysupport.referral.transfers;

import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What is said with an act.
 *
 * @param organisation for which organisation, where a caller stands for several
 * @param reason code of the list {@code status-reason}
 * @param note free text, stays here
 */
public record TransferWords(
        @Nullable OrganisationId organisation,
        @Nullable String reason,
        @Nullable String note) implements Personal {
    @Override
    public String toString() {
        return "***";
    }
}
