/** Facts of the service-delivery service: what was really done for whom, and what is offered. */
@NullMarked
package org.familysupport.events.delivery;

import org.jspecify.annotations.NullMarked;
