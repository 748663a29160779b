/** Pages of a collection by keyset: what was asked for, what was found, where to go on. */
@NullMarked
package org.familysupport.kernel.page;

import org.jspecify.annotations.NullMarked;
