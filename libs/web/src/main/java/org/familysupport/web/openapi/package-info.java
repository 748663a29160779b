/** What every operation of every document has in common: refusals, headers, the token, examples. */
@NullMarked
package org.familysupport.web.openapi;

import org.jspecify.annotations.NullMarked;
