/** The ear for responsibilities. */
@NullMarked
package org.familysupport.registry.access.inbound;

import org.jspecify.annotations.NullMarked;
