/** What is hidden stays hidden also from who holds a stop-watch (traps 19, http-api 35). */
@NullMarked
package org.familysupport.web.secrecy;

import org.jspecify.annotations.NullMarked;
