package org.familysupport.referral.referrals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** How it stands with the help while its status stays. */
@Schema(name = "ReferralBusinessStatusRequest")
record BusinessStatusRequest(
        @Schema(
                description =
                        "Code of the list `business-status`: waitlisted, awaiting-documents, scheduled, no-contact, no-show or partially-delivered",
                examples = "waitlisted")
        @NotNull
        @KnownCode("business-status")
        String businessStatus,

        @Schema(description = "For the source; it leaves this service in no event") @Size(min = 1, max = 2000) @Nullable
        String note)
        implements Personal {
    ActWords toWords(@Nullable OrganisationId organisation) {
        return new ActWords(organisation, null, null, businessStatus, note);
    }

    @Override
    public String toString() {
        return "***";
    }
}
