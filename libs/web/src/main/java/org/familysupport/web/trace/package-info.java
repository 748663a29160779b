/** The trace of a call, from its header or new, for problems, audit rows and events. */
@NullMarked
package org.familysupport.web.trace;

import org.jspecify.annotations.NullMarked;
