package org.familysupport.referral.referrals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a box, for the document. */
record ReferralListing(
        List<ReferralRowView> items, @Nullable String nextCursor) {}
