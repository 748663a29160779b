/** The door by which facts about organisations come in. */
@NullMarked
package org.familysupport.referral.handovers.inbound;

import org.jspecify.annotations.NullMarked;
