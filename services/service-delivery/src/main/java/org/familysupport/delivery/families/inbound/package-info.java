/** The ears for families, people and births. */
@NullMarked
package org.familysupport.delivery.families.inbound;

import org.jspecify.annotations.NullMarked;
