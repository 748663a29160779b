/** The ears for the facts of every service, its own included. */
@NullMarked
package org.familysupport.registry.records.inbound;

import org.jspecify.annotations.NullMarked;
