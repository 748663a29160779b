/** The ears for deliveries, which close the loop, and for consents that end. */
@NullMarked
package org.familysupport.referral.referrals.inbound;

import org.jspecify.annotations.NullMarked;
