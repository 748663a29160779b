/** The HTTP door of referrals. */
@NullMarked
package org.familysupport.referral.referrals.web;

import org.jspecify.annotations.NullMarked;
