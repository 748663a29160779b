/** Looks behind a service's back: how many statements it ran and what its tables hold. */
@NullMarked
package org.familysupport.testing.sql;

import org.jspecify.annotations.NullMarked;
