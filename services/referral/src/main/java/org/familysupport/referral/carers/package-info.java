/**
 * Who wants to take a child into care, and the school of foster parents that prepares them (domain row 39).
 *
 * <p>A {@link org.familysupport.referral.carers.Carer} is a candidate with the adults of the household; each attends a
 * {@link org.familysupport.referral.carers.CarerCourse}, and who has completed it stands beside them. What may follow what stands in
 * {@link org.familysupport.referral.carers.CarerAct}.
 *
 * <p>What always holds:
 * <ul>
 *   <li>organisations of guardianship alone enter candidates and see them, of people whom they may know; for all others there are
 *       none (Family Code art. 139). So facts do not say who the candidate is;
 *   <li>nobody is a candidate twice at one time or under age, nor certified without having completed all sessions of a course;
 *   <li>each version announces exactly one fact.
 * </ul>
 *
 * <p>Announces {@code CarerApplied}, {@code CarerEnrolled}, {@code CarerAttended}, {@code CarerCertified}, {@code CarerRefused},
 * {@code CarerWithdrawn}, {@code CarerCourseOpened}.
 */
@NullMarked
package org.familysupport.referral.carers;

import org.jspecify.annotations.NullMarked;
