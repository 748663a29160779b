/** What people take away on paper: one page in HTML that prints well, and the same page as PDF. */
@NullMarked
package org.familysupport.printing;

import org.jspecify.annotations.NullMarked;
