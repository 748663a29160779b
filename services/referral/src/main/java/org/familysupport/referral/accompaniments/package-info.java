/**
 * Social accompaniment of a family: the decision on it, the case, its curator (domain rows 31, 50; 442-FZ art. 22; state
 * machine 4.2).
 *
 * <p>It begins with the thought that a family may need it, is decided in a procedure, and when it is granted its case is open:
 * a curator leads it and looks through it again on a day that is set, it may pause, it is closed with an outcome, and somebody looks
 * how they are afterwards. Its plan, and the contacts with the family, are plans and services of service-delivery (rows 41 and
 * following): here is who leads, by which decision, and until when. What may follow what stands in {@link org.familysupport.referral.accompaniments.AccompanimentAct}; the code decides from it.
 *
 * <p>What always holds:
 * <ul>
 *   <li>a family has at most one open accompaniment (an index of the database), and who lives in a family is accompanied with it;
 *   <li>it is led by who is responsible for the family now: it moves with the responsibility, and a former organisation's open
 *       tab writes nothing; whoever may see more than a preview of the family may read it;
 *   <li>a refusal has a reason; a decision has its day and its document;
 *   <li>the curator works for the responsible organisation on the day on which it is named;
 *   <li>it begins on no consent but one that was given about the subject for services (room {@code consents}), and nothing that takes it
 *       further rests on one that has ended;
 *   <li>each version announces exactly one fact; the document's number and notes stay here.
 * </ul>
 *
 * <p>Announces {@code AccompanimentIdentified}, {@code AccompanimentProcedureStarted}, {@code AccompanimentGranted}, {@code
 * AccompanimentRefused}, {@code AccompanimentCuratorNamed}, {@code AccompanimentReviewed}, {@code AccompanimentSuspended}, {@code AccompanimentResumed}, {@code
 * AccompanimentClosed}, {@code AccompanimentReopened}, {@code AccompanimentFollowedUp}, {@code AccompanimentArchived}.
 */
@NullMarked
package org.familysupport.referral.accompaniments;

import org.jspecify.annotations.NullMarked;
