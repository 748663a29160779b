package org.familysupport.referral.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * Which rules are wanted; what is absent does not matter.
 *
 * @param timer code of the list {@code deadline-timer}
 * @param category code of the list {@code need-category}: the rules for it alone
 * @param inForce only those that hold, or do not
 */
public record DeadlineRuleFilter(
        @Nullable String timer,
        @Nullable String category,
        @Nullable Boolean inForce) {}
