/** A service under test with everything real around it: database, broker, issuer. */
@NullMarked
package org.familysupport.testing.component;

import org.jspecify.annotations.NullMarked;
