/**
 * What hand-overs and responsibilities share: whom one may ask, on which side one stands, which reasons fit, the lists, and the
 * access that is given.
 *
 * <p>It has no URL of its own. Announces {@code GrantOpened} and {@code GrantClosed}. Hears {@code OrganisationRegistered} and
 * {@code OrganisationChanged}: where they work.
 */
@NullMarked
package org.familysupport.referral.handovers;

import org.jspecify.annotations.NullMarked;
