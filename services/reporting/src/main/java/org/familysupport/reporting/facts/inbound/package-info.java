/** The ear for the facts of the other services. */
@NullMarked
package org.familysupport.reporting.facts.inbound;

import org.jspecify.annotations.NullMarked;
