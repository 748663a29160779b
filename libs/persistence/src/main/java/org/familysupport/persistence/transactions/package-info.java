/** The one way to open a transaction, what joins it before the commit and follows it, and when it is tried again. */
@NullMarked
package org.familysupport.persistence.transactions;

import org.jspecify.annotations.NullMarked;
