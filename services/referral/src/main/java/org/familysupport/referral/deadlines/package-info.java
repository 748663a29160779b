/**
 * Terms: how long each may be, which run, and what comes of those that were not kept (domain row 26; handover section 1).
 *
 * <p>How long a term is says a {@link org.familysupport.referral.deadlines.DeadlineRuleRecord}: data that ships with the system and
 * that a steward changes; of the rules that fit, the most exact holds. A {@link org.familysupport.referral.deadlines.Deadline}
 * is a term that runs for one organisation within one referral. It begins, pauses, goes on and ends with the acts of the room
 * {@code referrals}, in their transaction and with the one statement that their other rows are written by.
 *
 * <p>What always holds:
 * <ul>
 *   <li>overdue is a fact, not a status: a term that has passed is missed once, and each rung of its ladder is climbed once,
 *       whatever restarts and however many instances look; the row's state and the fact are of one transaction;
 *   <li>a term knows the rule by which it was reckoned, as it was then: changing a rule changes no term that runs;
 *   <li>a pause keeps what was left;
 *   <li>the version of a term counts what was announced of it.
 * </ul>
 *
 * <p>Announces {@code DeadlineMissed}, {@code DeadlineEscalated}, {@code DeadlineRuleEntered}, {@code DeadlineRuleChanged}.
 */
@NullMarked
package org.familysupport.referral.deadlines;

import org.jspecify.annotations.NullMarked;
