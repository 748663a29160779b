/** Strict reading of request bodies: what is not exactly right is refused, all at once. */
@NullMarked
package org.familysupport.web.json;

import org.jspecify.annotations.NullMarked;
