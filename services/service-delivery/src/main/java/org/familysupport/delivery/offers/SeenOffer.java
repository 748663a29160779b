package org.familysupport.delivery.offers;

/**
 * An offer as it is read now.
 *
 * @param outdated whether the word about its room is older than the region wants it
 */
public record SeenOffer(Offer offer, boolean outdated) {}
