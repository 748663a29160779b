/** The door by which facts about volunteers come in. */
@NullMarked
package org.familysupport.delivery.volunteers.inbound;

import org.jspecify.annotations.NullMarked;
