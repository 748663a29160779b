package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What a steward says of how long terms are. Rules that ship with the system begin unannounced, at version 1. */
public sealed interface DeadlineRuleFact extends Fact permits DeadlineRuleEntered, DeadlineRuleChanged {
    DeadlineRuleId rule();

    @Override
    default UUID key() {
        return rule().value();
    }
}
