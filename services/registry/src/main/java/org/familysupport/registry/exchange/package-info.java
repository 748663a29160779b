/** Batches and files of agencies' own systems, repeatable without doubles, and what has changed, to be asked for or to be called with (domain row 21). */
@NullMarked
package org.familysupport.registry.exchange;

import org.jspecify.annotations.NullMarked;
