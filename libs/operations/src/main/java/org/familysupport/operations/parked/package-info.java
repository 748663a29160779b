/** Messages that were put aside (rulings 25), for those who keep the services running: list, give once more, discard. */
@NullMarked
package org.familysupport.operations.parked;

import org.jspecify.annotations.NullMarked;
