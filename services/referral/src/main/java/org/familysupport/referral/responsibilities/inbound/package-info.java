/** The ear for registrations: the first period begins there. */
@NullMarked
package org.familysupport.referral.responsibilities.inbound;

import org.jspecify.annotations.NullMarked;
