/** Facts of the referral service: referrals, transfers, who is responsible. */
@NullMarked
package org.familysupport.events.referral;

import org.jspecify.annotations.NullMarked;
