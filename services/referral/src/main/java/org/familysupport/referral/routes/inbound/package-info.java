/** The door by which facts about deliveries come in. */
@NullMarked
package org.familysupport.referral.routes.inbound;

import org.jspecify.annotations.NullMarked;
