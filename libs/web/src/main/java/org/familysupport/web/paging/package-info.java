/** Pages on the wire: sizes, signed cursors, the link to the next page. */
@NullMarked
package org.familysupport.web.paging;

import org.jspecify.annotations.NullMarked;
