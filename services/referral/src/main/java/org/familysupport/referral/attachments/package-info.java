/**
 * Files that are attached to a referral (docs/adr/0025).
 *
 * <p>The source attaches what the help needs, and who has the referral what comes of it; both read it, a receiver from its
 * acceptance to the end of its tail. Whoever attached a file may take it back: before anybody has accepted it is deleted, and
 * its name with it; afterwards somebody may have read it, so it is kept under lock.
 *
 * <p>What always holds: a file is stored in pieces and never stands in memory as a whole, neither when it comes nor when it
 * goes; what it is follows from its content, not from what its sender says, and must be of an allowed kind; a file whose sending
 * has broken off leaves nothing; its name and content are personal and stand in no URL, log or fact.
 *
 * <p>Read on: {@code ReceiveAttachment}, {@code Upload}, {@code ContentKind}. Announces {@code AttachmentAdded} and {@code
 * AttachmentWithdrawn}.
 */
@NullMarked
package org.familysupport.referral.attachments;

import org.jspecify.annotations.NullMarked;
