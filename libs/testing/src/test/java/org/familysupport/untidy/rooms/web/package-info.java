/** A door that breaks the rules. */
@NullMarked
package org.familysupport.untidy.rooms.web;

import org.jspecify.annotations.NullMarked;
