/** Reading and writing within the open transaction, and what the database says when it refuses. */
@NullMarked
package org.familysupport.persistence.store;

import org.jspecify.annotations.NullMarked;
