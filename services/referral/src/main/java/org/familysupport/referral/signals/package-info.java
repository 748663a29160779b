/**
 * That somebody may need help: signals from whatever side, and calls to the hot line (domain rows 22, 37; state machine 4.2).
 *
 * <p>A {@link org.familysupport.referral.signals.Signal} needs no known person, not even a born one. It comes to one
 * organisation, which looks into it and ends it: somebody was registered, it belongs to work that goes on, or it is rejected
 * with a reason. What may follow what stands in {@link org.familysupport.referral.signals.SignalAct}. An urgent one has a term
 * for the first deed; those whose term went by without one are listed. A call that is urgent opens a signal with itself.
 *
 * <p>What always holds:
 * <ul>
 *   <li>who passed a signal on and who handles it see it, nobody else; of a protected topic not even a body above them;
 *   <li>whom it ended with is told to those alone who may know them, and one who is hidden takes the signal along;
 *   <li>what was said stays here; facts of protected topics go to topics of their own (rulings 24);
 *   <li>each version announces exactly one fact.
 * </ul>
 *
 * <p>Announces {@code SignalReceived}, {@code SignalReviewStarted}, {@code SignalFirstActionTaken}, {@code SignalEnded},
 * {@code HotLineCallTaken}, and each of them as {@code Restricted…} for protected topics.
 */
@NullMarked
package org.familysupport.referral.signals;

import org.jspecify.annotations.NullMarked;
