package org.familysupport.delivery.offers;

import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.registry.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an offer when it is published; codes are checked.
 *
 * @param organisation who offers it
 * @param category code of the list {@code need-category}
 */
public record OfferDraft(
        @Nullable OfferId id, OrganisationId organisation, String category, OfferReach reach, OfferPlaces places) {}
