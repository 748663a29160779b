/** Facts about looking: who read or changed whose data, gathered from every service that shows people (rulings 19). */
@NullMarked
package org.familysupport.events.accesses;

import org.jspecify.annotations.NullMarked;
