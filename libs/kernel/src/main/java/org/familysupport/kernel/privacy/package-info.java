/** Values about people that mask themselves wherever they might be printed. */
@NullMarked
package org.familysupport.kernel.privacy;

import org.jspecify.annotations.NullMarked;
