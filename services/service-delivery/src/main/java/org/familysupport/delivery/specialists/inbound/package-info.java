/** The door by which facts about specialists come in. */
@NullMarked
package org.familysupport.delivery.specialists.inbound;

import org.jspecify.annotations.NullMarked;
