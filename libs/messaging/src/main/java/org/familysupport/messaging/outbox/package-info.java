/** What a service says: rows written with the change, sent by one relay in order per key. */
@NullMarked
package org.familysupport.messaging.outbox;

import org.jspecify.annotations.NullMarked;
