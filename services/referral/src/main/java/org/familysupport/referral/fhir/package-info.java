/**
 * Referrals in the words of HL7 FHIR R4, for systems that speak it (architecture; ADR 27).
 *
 * <p>A referral is a {@code ServiceRequest}, what one receiver is asked a {@code Task}; statuses of tasks are the same words. This room
 * keeps nothing and decides nothing: it reads through {@code ReadReferrals} and {@code ReadTasks}, and acts through {@code
 * ActOnReferral}, so rights, lifecycle, versions and traces are those of {@code /api/v1/referrals}. What is told stands here without
 * any format; the door says it in FHIR's. Announces nothing of its own.
 */
@NullMarked
package org.familysupport.referral.fhir;

import org.jspecify.annotations.NullMarked;
