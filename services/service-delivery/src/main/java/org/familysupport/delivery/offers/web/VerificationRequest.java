package org.familysupport.delivery.offers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.offers.OfferPlaces;

/** How much room an offer has now. */
@Schema(name = "OfferVerificationRequest")
record VerificationRequest(
        @Schema(description = "How many it can help at one time", examples = "20")
        @NotNull
        @Min(0)
        @Max(OfferRequest.MOST_PLACES)
        Integer placesTotal,

        @Schema(description = "How many of these it helps now", examples = "20")
        @NotNull
        @Min(0)
        @Max(OfferRequest.MOST_PLACES)
        Integer placesTaken,

        @Schema(description = "Whether it takes anybody new now", examples = "false") @NotNull
        Boolean accepting) {
    OfferPlaces toPlaces() {
        return new OfferPlaces(placesTotal, placesTaken, accepting);
    }
}
