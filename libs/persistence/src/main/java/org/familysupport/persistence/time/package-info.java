/** The clock and the region's calendar, injected wherever a moment or a day is needed. */
@NullMarked
package org.familysupport.persistence.time;

import org.jspecify.annotations.NullMarked;
