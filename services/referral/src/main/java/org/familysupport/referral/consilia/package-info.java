/**
 * Interagency consilia, their sittings and what they decide (domain rows 29, 30; state machine 4.2).
 *
 * <p>A {@link org.familysupport.referral.consilia.Consilium} is a body with a regulation and dated members. It sits on a day; on the
 * agenda each line is about one child or family. Who is present is noted, there must be a quorum, members vote, the protocol is
 * signed, and then what was adopted is put under way by one call: plans are asked for, a route is opened, help is asked for, all of
 * it or nothing.
 *
 * <p>What always holds:
 * <ul>
 *   <li>one person is a member once at a time, so it has one vote (a constraint of the database), and one member leads;
 *   <li>only a member of that day who works there that day and was present votes, once on each line, in its own organisation's name; whoever was present
 *       stays a member of that day;
 *   <li>nothing is adopted against the votes, and nothing is put under way without a signed protocol, nor what nothing comes of;
 *   <li>the secretariat puts somebody on an agenda for whom it is responsible; the sitting stays with its body, and who is responsible
 *       for them later takes them off it before it is held, or puts a decision about them under way;
 *   <li>what was taken off an agenda is not on it for anybody, and nothing is decided about it; a sitting about nobody is cancelled;
 *   <li>the secretariat, the members of the day and the organisations invited know of a sitting, and who is responsible for somebody
 *       on its agenda of what is about them; where somebody on its agenda is
 *       hidden from one of them, it does not;
 *   <li>members may read about those on the agenda for the time of the sitting alone, where the consilium rests on a legal act, and
 *       no longer than one of their organisation is a member on its day; to be invited gives no right to the record;
 *   <li>members change one after the other, and not while a sitting is planned or held: the consilium is waited for first, then its
 *       sittings;
 *   <li>each version announces exactly one fact; questions, resolutions, dissent and materials stay here.
 * </ul>
 *
 * <p>Announces {@code ConsiliumFormed}, {@code ConsiliumMemberJoined}, {@code ConsiliumMemberLeft}, {@code SittingPlanned}, {@code
 * SittingItemWithdrawn}, {@code SittingCancelled}, {@code SittingHeld}, {@code SittingVoteCast}, {@code SittingProtocolSigned}, {@code SittingDecided}, and the grants that go with a sitting.
 */
@NullMarked
package org.familysupport.referral.consilia;

import org.jspecify.annotations.NullMarked;
