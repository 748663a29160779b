package org.familysupport.delivery.offers;

/**
 * How much room there is, as the organisation says.
 *
 * @param total how many it can help at one time
 * @param taken how many of these it helps now
 * @param accepting whether it takes anybody new now
 */
public record OfferPlaces(int total, int taken, boolean accepting) {}
