/** The ear for services given: of whom they were given to something was heard. */
@NullMarked
package org.familysupport.referral.worklists.inbound;

import org.jspecify.annotations.NullMarked;
