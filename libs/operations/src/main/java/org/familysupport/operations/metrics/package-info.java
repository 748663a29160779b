/** What requests are counted under. */
@NullMarked
package org.familysupport.operations.metrics;

import org.jspecify.annotations.NullMarked;
