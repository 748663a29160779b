package org.familysupport.referral.referrals.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of alternatives, for the document. */
record AlternativeListing(
        List<AlternativeView> items, @Nullable String nextCursor) {}
