package org.familysupport.events.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule about the length of a term was entered.
 *
 * @param timer code of the list {@code deadline-timer}
 * @param category of help for which it is; any where absent
 * @param priority of the referral for which it is; any where absent
 * @param territory OKTMO code of where the subject lives; anywhere where absent
 * @param amount how many
 * @param unit code of the list {@code deadline-unit}
 * @param cancels whether a referral that nobody accepts in time is cancelled
 * @param ladder who is concerned when the term is missed, in order
 * @param inForce whether terms that begin now follow it
 */
public record DeadlineRuleEntered(
        DeadlineRuleId rule,
        long version,
        String timer,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String territory,
        int amount,
        String unit,
        boolean cancels,
        List<EscalationStep> ladder,
        boolean inForce)
        implements DeadlineRuleFact {
    public DeadlineRuleEntered {
        ladder = List.copyOf(ladder);
    }
}
