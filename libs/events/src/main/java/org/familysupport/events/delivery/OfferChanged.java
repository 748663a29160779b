package org.familysupport.events.delivery;

/** It is for others, or elsewhere, from now on. */
public record OfferChanged(OfferId offer, long version, OfferState state) implements OfferFact {}
