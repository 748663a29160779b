package org.familysupport.events.delivery;

/** An organisation offers help. */
public record OfferPublished(OfferId offer, long version, OfferState state) implements OfferFact {}
