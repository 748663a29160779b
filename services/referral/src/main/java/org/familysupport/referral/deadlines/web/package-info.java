/** The HTTP door of terms and of the rules by which they are reckoned. */
@NullMarked
package org.familysupport.referral.deadlines.web;

import org.jspecify.annotations.NullMarked;
