package org.familysupport.referral.deadlines;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a term ends when it does: the rule by which it was reckoned, as it was then.
 *
 * @param rule its id
 * @param version of the rule
 * @param category for which the rule is; any where null
 * @param priority for which it is; any where null
 * @param territory where it holds; anywhere where null
 * @param unit code of the list {@code deadline-unit}
 * @param cancels whether a referral that nobody accepts in time is cancelled
 * @param ladder as {@link Ladder#of} reads it
 */
public record Ground(
        UUID rule,
        long version,
        String timer,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String territory,
        int amount,
        String unit,
        boolean cancels,
        String ladder) {}
