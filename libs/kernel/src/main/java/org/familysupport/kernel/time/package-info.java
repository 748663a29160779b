/** Periods in days and versions of things that change. */
@NullMarked
package org.familysupport.kernel.time;

import org.jspecify.annotations.NullMarked;
