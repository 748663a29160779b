/** Published specifications that cannot drift from the code, and the manners they must have. */
@NullMarked
package org.familysupport.testing.spec;

import org.jspecify.annotations.NullMarked;
