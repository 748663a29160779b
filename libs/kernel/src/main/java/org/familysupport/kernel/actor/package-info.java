/** Who did something, as far as others may know it: an organisation and an opaque id. */
@NullMarked
package org.familysupport.kernel.actor;

import org.jspecify.annotations.NullMarked;
