/** A second room, to have a cycle with. */
@NullMarked
package org.familysupport.untidy.halls;

import org.jspecify.annotations.NullMarked;
