/**
 * Services really given: the atom of every count (domain row 43). Announces {@code DeliveryRecorded}.
 *
 * <p>A delivery belongs to a family, or to persons with none, on a day of the region's calendar; it is never deleted. The
 * organisation's own number makes it one, however often it is sent.
 */
@NullMarked
package org.familysupport.delivery.deliveries;

import org.jspecify.annotations.NullMarked;
