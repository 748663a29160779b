/** What the tests of this service share. */
@NullMarked
package org.familysupport.registry;

import org.jspecify.annotations.NullMarked;
