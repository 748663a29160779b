/** A door that breaks the rules. */
@NullMarked
package org.familysupport.untidy.rooms.inbound;

import org.jspecify.annotations.NullMarked;
