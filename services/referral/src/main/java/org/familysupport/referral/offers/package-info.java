/**
 * Our small copy of what organisations offer, and how much room they said to have (domain rows 25, 34; handover section 1).
 *
 * <p>It is order-tolerant: the newest version wins, a fact heard twice changes nothing. An answer about room is good for 24 hours,
 * unless the region sets another time; who rejects a referral for want of room is full from that instant, until it verifies its
 * offer anew. Announces nothing.
 */
@NullMarked
package org.familysupport.referral.offers;

import org.jspecify.annotations.NullMarked;
