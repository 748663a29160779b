/** What every stored aggregate has: id, version, who made and changed it, and when. */
@NullMarked
package org.familysupport.persistence.aggregate;

import org.jspecify.annotations.NullMarked;
