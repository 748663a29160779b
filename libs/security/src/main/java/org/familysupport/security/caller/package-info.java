/** Who calls: one idea of it, made from the access token. */
@NullMarked
package org.familysupport.security.caller;

import org.jspecify.annotations.NullMarked;
