/** What the tests of this service share. */
@NullMarked
package org.familysupport.delivery;

import org.jspecify.annotations.NullMarked;
