/** Batches on the wire: rows checked one by one, an outcome for each. */
@NullMarked
package org.familysupport.web.batch;

import org.jspecify.annotations.NullMarked;
