/**
 * Responsibility for a family or person moves from one organisation to another (domain row 27; handover section 1).
 *
 * <p>The responsible organisation offers it to one or several others; the first to accept has it: in that one transaction
 * the periods, the rights and the other offers change. What has to follow stands on the transfer's checklist; when nothing
 * is left there, a step of the system completes it. Nothing is put there yet: the first service whose items must follow
 * adds its line in {@code ActOnTransfer}. Announces {@code TransferRequested}, {@code TransferAccepted},
 * {@code TransferRejected}, {@code TransferCancelled}, {@code TransferCompleted}.
 */
@NullMarked
package org.familysupport.referral.transfers;

import org.jspecify.annotations.NullMarked;
