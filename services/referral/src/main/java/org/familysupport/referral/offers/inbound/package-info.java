/** The door by which facts about offers come in. */
@NullMarked
package org.familysupport.referral.offers.inbound;

import org.jspecify.annotations.NullMarked;
