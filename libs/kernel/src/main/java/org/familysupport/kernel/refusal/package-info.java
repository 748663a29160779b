/** How the domain says no: one exception, typed problems, all violations at once. */
@NullMarked
package org.familysupport.kernel.refusal;

import org.jspecify.annotations.NullMarked;
