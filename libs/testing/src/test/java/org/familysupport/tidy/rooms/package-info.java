/** A room that keeps every rule of the house. */
@NullMarked
package org.familysupport.tidy.rooms;

import org.jspecify.annotations.NullMarked;
