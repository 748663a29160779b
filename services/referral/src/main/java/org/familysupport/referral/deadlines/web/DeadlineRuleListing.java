package org.familysupport.referral.deadlines.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of rules, for the document. */
record DeadlineRuleListing(
        List<DeadlineRuleView> items, @Nullable String nextCursor) {}
