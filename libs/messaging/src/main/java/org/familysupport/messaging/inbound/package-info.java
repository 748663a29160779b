/** What a service hears: every message has its effect once, and a poison one is parked. */
@NullMarked
package org.familysupport.messaging.inbound;

import org.jspecify.annotations.NullMarked;
