/** What holds for every request: known parameters only, typed ids, bodies of bounded size. */
@NullMarked
package org.familysupport.web.manners;

import org.jspecify.annotations.NullMarked;
