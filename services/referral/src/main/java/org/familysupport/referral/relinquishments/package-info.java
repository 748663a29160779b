/**
 * That a woman may relinquish her child: the most sensitive of all that is kept here (domain row 38 and section 5, "highly
 * sensitive", 1).
 *
 * <p>A {@link org.familysupport.referral.relinquishments.Relinquishment} is a case with a team: organisations, or single workers of
 * one. The team notes what it does, that the child is born, and how it came out. What may follow what stands in
 * {@link org.familysupport.referral.relinquishments.RelinquishmentAct}.
 *
 * <p>What always holds:
 * <ul>
 *   <li>the team sees the case, nobody else: not a body above a member, not who may know the woman, not who watches the log of who
 *       looked. To all others it is as if there were none, so there may be two of one woman by teams that do not know each other;
 *   <li>facts go to a topic of its own that nobody may read, and name neither the woman nor the unit;
 *   <li>of outcomes there are numbers of whole quarters for who counts for the region, small ones left out, the unit never told
 *       (ADR 28).
 * </ul>
 *
 * <p>Announces {@code RelinquishmentOpened}, {@code RelinquishmentTeamChanged}, {@code RelinquishmentStepNoted},
 * {@code RelinquishmentDelivered}, {@code RelinquishmentDecided}, {@code RelinquishmentClosed}.
 */
@NullMarked
package org.familysupport.referral.relinquishments;

import org.jspecify.annotations.NullMarked;
