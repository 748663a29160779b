/**
 * Referrals that somebody has begun to write (handover section 1, status {@code draft}).
 *
 * <p>A draft is the source's alone: nobody is asked, nothing is granted, counted or announced, and nobody else learns that it is there. All but
 * its subject may be missing or wrong until it is sent; sending it is requesting a referral of the same id, through the very checks of
 * a request, with the transaction in which the draft ends. What nobody touches for the term {@code keep-draft} of the room {@code
 * deadlines} is deleted; its source may delete it before.
 *
 * <p>What always holds: it is written by who may change the subject, and read by who still knows it; it is never a referral and a draft
 * at one time. It announces nothing.
 */
@NullMarked
package org.familysupport.referral.drafts;

import org.jspecify.annotations.NullMarked;
