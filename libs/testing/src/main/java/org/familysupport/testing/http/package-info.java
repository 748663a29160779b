/** Calls a service as its clients do, and reads its answers and refusals. */
@NullMarked
package org.familysupport.testing.http;

import org.jspecify.annotations.NullMarked;
