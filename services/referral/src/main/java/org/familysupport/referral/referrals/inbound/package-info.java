/** The ear for deliveries: what was really done closes the loop. */
@NullMarked
package org.familysupport.referral.referrals.inbound;

import org.jspecify.annotations.NullMarked;
