package org.familysupport.referral.needs;

import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What came of a need; codes are checked.
 *
 * @param state met, partly met or unmet
 * @param reason code of the list {@code need-reason}; null for one that was met
 */
public record NeedEnd(NeedState state, @Nullable String reason) {
    Violations violations() {
        return new Violations()
                .unless(reason != null || !state.needsReason(), "/reasonCode", GeneralRule.REQUIRED)
                .unless(reason == null || state.needsReason(), "/reasonCode", GeneralRule.NOT_ALLOWED);
    }
}
