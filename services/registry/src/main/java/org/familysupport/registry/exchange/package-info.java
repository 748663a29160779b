/** Batches and files of agencies' own systems, repeatable without doubles (domain row 21). */
@NullMarked
package org.familysupport.registry.exchange;

import org.jspecify.annotations.NullMarked;
