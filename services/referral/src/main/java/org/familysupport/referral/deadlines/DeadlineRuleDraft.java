package org.familysupport.referral.deadlines;

import java.util.Objects;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a kind of term; codes are known ones.
 *
 * @param timer code of the list {@code deadline-timer}
 * @param category for which it is; any where null
 * @param priority for which it is; any where null
 * @param territory OKTMO code of where the subject lives; anywhere where null
 * @param amount how many, from 1
 * @param unit code of the list {@code deadline-unit}
 * @param cancels whether a referral that nobody accepts in time is cancelled
 * @param ladder who is concerned when it is missed
 * @param inForce whether terms that begin now follow it
 */
public record DeadlineRuleDraft(
        String timer,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String territory,
        int amount,
        String unit,
        boolean cancels,
        Ladder ladder,
        boolean inForce) {
    /** Which values break a rule. */
    Violations violations() {
        return new Violations()
                .unless(!cancels || timer.equals(Timer.ACCEPT_BY.code()), "/cancels", GeneralRule.NOT_ALLOWED)
                .unless(ladder.rises(), "/ladder", LadderRule.NOT_RISING);
    }

    /** Which values of a change are of what a rule is for: that stays as it is. */
    Violations violations(DeadlineRuleRecord present) {
        return violations()
                .unless(timer.equals(present.timer()), "/timer", GeneralRule.NOT_ALLOWED)
                .unless(Objects.equals(category, present.category()), "/category", GeneralRule.NOT_ALLOWED)
                .unless(Objects.equals(priority, present.priority()), "/priority", GeneralRule.NOT_ALLOWED)
                .unless(Objects.equals(territory, present.territory()), "/territory", GeneralRule.NOT_ALLOWED);
    }
}
