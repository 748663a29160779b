package org.familysupport.referral.referrals.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.referrals.ActWords;
import org.jspecify.annotations.Nullable;

/** An act that needs no words; the body may be left out. */
@Schema(name = "ReferralActRequest")
record ActRequest(
        @Schema(description = ActRequest.ORGANISATION) @Nullable UUID organisation) {
    static final String ORGANISATION =
            "For which organisation; only needed by an agency's system that stands for several sides of the referral";

    static ActWords words(@Nullable ActRequest request) {
        return new ActWords(request == null ? null : id(request.organisation()), null, null, null);
    }

    static @Nullable OrganisationId id(@Nullable UUID organisation) {
        return organisation == null ? null : new OrganisationId(organisation);
    }
}
