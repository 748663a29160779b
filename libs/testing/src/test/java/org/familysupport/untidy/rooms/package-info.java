/** A room that breaks every rule of the house, so that the rules are seen to be red. */
@NullMarked
package org.familysupport.untidy.rooms;

import org.jspecify.annotations.NullMarked;
