/** The door by which facts about specialists come in. */
@NullMarked
package org.familysupport.referral.specialists.inbound;

import org.jspecify.annotations.NullMarked;
