/** ETag, If-Match and Idempotency-Key: writes that cannot be lost or doubled. */
@NullMarked
package org.familysupport.web.conditional;

import org.jspecify.annotations.NullMarked;
