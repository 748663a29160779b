/** The one way to open a transaction, and what joins it before the commit and follows it. */
@NullMarked
package org.familysupport.persistence.transactions;

import org.jspecify.annotations.NullMarked;
