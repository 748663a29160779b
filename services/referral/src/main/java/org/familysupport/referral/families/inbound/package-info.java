/** The ear for families and people of the registry. */
@NullMarked
package org.familysupport.referral.families.inbound;

import org.jspecify.annotations.NullMarked;
