package org.familysupport.referral.worklists;

import org.jspecify.annotations.Nullable;

/**
 * Which missed terms are wanted; what is absent does not matter.
 *
 * @param timer code of the list {@code deadline-timer}
 * @param rung as who they concern the caller: code of the list {@code escalation-rung}
 */
public record OverdueFilter(
        @Nullable String timer, @Nullable String rung) {}
