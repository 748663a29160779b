/** A door that keeps the rules. */
@NullMarked
package org.familysupport.tidy.rooms.inbound;

import org.jspecify.annotations.NullMarked;
