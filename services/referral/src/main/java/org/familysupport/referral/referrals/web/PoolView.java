package org.familysupport.referral.referrals.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.referrals.Pool;
import org.jspecify.annotations.Nullable;

/** To whom a referral stands, or stood, open that names nobody. */
@Schema(name = "ReferralPool")
record PoolView(
        @Schema(description = "OKTMO code of a place of any level", examples = "50701000")
        String territory,

        @Schema(description = "Code of the list `organisation-type`; any where absent", examples = "early-help-service")
        @Nullable
        String organisationType) {
    static @Nullable PoolView of(@Nullable Pool it) {
        return it == null ? null : new PoolView(it.territory(), it.organisationType());
    }
}
