/**
 * What every hand-over needs: whom one may ask, on which side one stands, which reasons fit, and the access it gives.
 *
 * <p>It has no URL of its own. Announces {@code GrantOpened} and {@code GrantClosed}.
 */
@NullMarked
package org.familysupport.referral.handovers;

import org.jspecify.annotations.NullMarked;
