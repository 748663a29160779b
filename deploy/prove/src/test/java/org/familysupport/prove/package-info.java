/** Tests of what drives a proof; the proof itself is run by the journeys. */
@NullMarked
package org.familysupport.prove;

import org.jspecify.annotations.NullMarked;
