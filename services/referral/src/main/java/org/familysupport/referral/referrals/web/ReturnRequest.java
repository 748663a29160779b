package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.Onward;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** Why the source is asked to take the family back. */
@Schema(name = "ReferralReturnRequest")
record ReturnRequest(
        @Schema(description = "Code of the list `referral-reason`", examples = "family-moved")
        @NotNull
        @KnownCode("referral-reason")
        String reasonCode,

        @Schema(description = "For the source; it leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    /** Who referred the family takes it back whatever room it has. */
    private static final String RETURN = "return";

    Onward toOnward(@Nullable OrganisationId organisation) {
        return new Onward(organisation, List.of(), null, reasonCode, note, RETURN);
    }

    @Override
    public String toString() {
        return "***";
    }
}
