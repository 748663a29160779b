/** The ears for responsibilities and for who looked. */
@NullMarked
package org.familysupport.registry.access.inbound;

import org.jspecify.annotations.NullMarked;
