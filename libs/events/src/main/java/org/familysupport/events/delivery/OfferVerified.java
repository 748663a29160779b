package org.familysupport.events.delivery;

/** The organisation said how much room there is. */
public record OfferVerified(OfferId offer, long version, OfferState state) implements OfferFact {}
