/** The small copy of who may know what about whom, the same in every service. */
@NullMarked
package org.familysupport.security.grants;

import org.jspecify.annotations.NullMarked;
