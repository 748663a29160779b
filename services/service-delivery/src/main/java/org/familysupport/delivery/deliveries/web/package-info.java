/** The HTTP door of deliveries. */
@NullMarked
package org.familysupport.delivery.deliveries.web;

import org.jspecify.annotations.NullMarked;
