package org.familysupport.events.delivery;

import java.time.Instant;

/** It is offered no longer. */
public record OfferWithdrawn(OfferId offer, long version, OfferState state, Instant withdrawnAt) implements OfferFact {}
