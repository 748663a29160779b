/**
 * What a child or family needs, and how that changes: assessments by instruments, the needs they show, and how content those are
 * who were helped (domain row 33).
 *
 * <p>An {@link org.familysupport.referral.assessments.Instrument} is data: questions, scales, how they are scored. A published
 * version stays as it is, so that scores of years apart mean the same. An {@link org.familysupport.referral.assessments.Assessment}
 * is made with one version and stays as it is too. A {@link org.familysupport.referral.assessments.AssessedNeed} is met, partly met or
 * unmet, and may be looked at again.
 *
 * <p>What always holds:
 * <ul>
 *   <li>who may know the subject sees its assessments and needs, nobody else;
 *   <li>answers and scores stay here: facts tell that there was an assessment, not how it turned out;
 *   <li>of a questionnaire about the content of those who were helped nothing is kept but numbers: no answer, no moment, nobody who
 *       gave it; the numbers of a quarter are told when it is over, those of few are not (ADR 28).
 * </ul>
 *
 * <p>Announces {@code InstrumentPublished}, {@code AssessmentRecorded}, {@code AssessedNeedFound}, {@code AssessedNeedReviewed}.
 */
@NullMarked
package org.familysupport.referral.assessments;

import org.jspecify.annotations.NullMarked;
