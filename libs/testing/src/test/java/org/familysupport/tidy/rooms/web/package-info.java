/** A door that keeps the rules. */
@NullMarked
package org.familysupport.tidy.rooms.web;

import org.jspecify.annotations.NullMarked;
