/**
 * One organisation asks others to help, and sees what became of it (domain rows 23, 24, 25; handover section 1).
 *
 * <p>A {@link org.familysupport.referral.referrals.Referral} is one request about one family or person. It has one
 * {@link org.familysupport.referral.referrals.ReferralTask} for each receiver, and the first receiver to accept has it:
 * the others' tasks end in that instant. What may follow what, who may do it, what must be said and what the receiver may
 * know of the subject afterwards stands in one table, {@link org.familysupport.referral.referrals.ReferralLifecycle}; the
 * code decides from it in {@link org.familysupport.referral.referrals.ReferralGuard}, {@code allowedActs} are read from it, the
 * texts of the API and a picture are made from it, and the tests walk through all of it. All but the end of a consent and of the
 * time to answer, which are nobody's act: {@code Referral.consentEnded}, {@code Referral.unanswered}.
 *
 * <p>A referral may name nobody and stand open to organisations of a place and kind; the first to claim it has it. Others may be
 * asked instead, or again, and a family may be given back: each is a referral of its own, and knows from which it comes
 * (decision 22).
 *
 * <p>What always holds:
 * <ul>
 *   <li>at most one receiver has a referral (the lock of its row, and an index behind it);
 *   <li>the source sees every task, and so does who has taken over the responsibility since, whether it is asked itself or
 *       not; a receiver sees only its own, anyone else the 404 of an id that was never given;
 *   <li>access to the subject follows the task: preview while asked, full while it helps, reading while it pauses and for a
 *       time after it was completed or failed, none after anything else or after the end of the consent it rests on, and beyond a
 *       preview never more than that consent opens (docs/adr/0036); it is granted and closed in the transaction that changes the task;
 *   <li>what stands open shows a preview without the subject's id, and is no grant;
 *   <li>what nobody may refuse alone its receiver does not end, by refusing or stepping back, before the source, or who coordinates
 *       for the region, agrees;
 *   <li>each version announces exactly one fact; free texts stay here.
 * </ul>
 *
 * <p>Who offers such help and has no known free place is asked with a reason only; who else may help is told by {@code
 * ReadAlternatives} (the room {@code offers}).
 *
 * <p>Read on: {@code ReferralLifecycle}, {@code Referral.take}, {@code ActOnReferral}, {@code web.ReferralActsResource}.
 * Announces {@code ReferralRequested}, {@code ReferralAccepted}, {@code ReferralRejected}, {@code ReferralCancelled},
 * {@code ReferralStarted}, {@code ReferralHeld}, {@code ReferralResumed}, {@code ReferralCompleted}, {@code ReferralFailed},
 * {@code ReferralEnteredInError}, {@code ReferralDenialProposed}, {@code ReferralDenialConfirmed}, {@code ReferralDenialRefused},
 * {@code ReferralProgressTold}, {@code ReferralClaimed}, {@code ReferralRedirected}, {@code ReferralReturned}, {@code
 * ReferralRenewed}, {@code ReferralConfirmed}, {@code ReferralClosed}, and the grants that go with them. Hears {@code DeliveryRecorded}: it closes the loop; and
 * {@code ConsentWithdrawn} and {@code ConsentInvalidated}: what rests on that consent stops.
 */
@NullMarked
package org.familysupport.referral.referrals;

import org.jspecify.annotations.NullMarked;
