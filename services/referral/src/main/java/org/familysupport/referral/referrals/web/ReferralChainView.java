package org.familysupport.referral.referrals.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.referrals.ReferralRow;

/** Referrals that come from one another. */
@Schema(name = "ReferralChain")
record ReferralChainView(
        @Schema(description = "The first first") List<ReferralRowView> items) {
    static ReferralChainView of(List<ReferralRow> rows) {
        return new ReferralChainView(rows.stream().map(ReferralRowView::of).toList());
    }
}
