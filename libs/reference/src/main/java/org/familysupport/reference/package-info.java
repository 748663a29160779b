/** The code lists of the region: typed, dated, checked at load, kept as data so that a change of law is no change of code. */
@NullMarked
package org.familysupport.reference;

import org.jspecify.annotations.NullMarked;
