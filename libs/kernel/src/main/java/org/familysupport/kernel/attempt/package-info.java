/** A client's attempt to change something, repeatable without a second effect. */
@NullMarked
package org.familysupport.kernel.attempt;

import org.jspecify.annotations.NullMarked;
