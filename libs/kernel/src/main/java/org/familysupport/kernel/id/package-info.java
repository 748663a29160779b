/** Identity of things: typed ids and the time-ordered UUIDs behind them. */
@NullMarked
package org.familysupport.kernel.id;

import org.jspecify.annotations.NullMarked;
