/** Who read or changed whose data, for which purpose: rows that nobody can take back. */
@NullMarked
package org.familysupport.security.audit;

import org.jspecify.annotations.NullMarked;
