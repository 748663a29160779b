/** Old messages and answers leave: the database keeps what somebody may still ask for. */
@NullMarked
package org.familysupport.messaging.pruning;

import org.jspecify.annotations.NullMarked;
