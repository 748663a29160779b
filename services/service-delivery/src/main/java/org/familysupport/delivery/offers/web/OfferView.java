package org.familysupport.delivery.offers.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.offers.Offer;
import org.familysupport.delivery.offers.OfferPlaces;
import org.familysupport.delivery.offers.OfferReach;
import org.familysupport.delivery.offers.SeenOffer;
import org.familysupport.kernel.time.Versioned;
import org.jspecify.annotations.Nullable;

/** An offer, as everyone may see it. */
@Schema(name = "Offer", examples = "{\"withdrawnAt\": null}")
record OfferView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,
        @Schema(description = "Who offers it") UUID organisation,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        String category,

        @Schema(description = "Completed months of age from which it is for somebody", examples = "0")
        int agesFrom,

        @Schema(description = "Completed months up to which it is, these included; any when absent", examples = "35")
        @Nullable
        Integer agesTo,

        @Schema(description = "OKTMO code of the territory for whose families it is", examples = "50701000")
        String territory,

        @Schema(description = "Code of the list `setting`", examples = "institution")
        String setting,

        @Schema(description = "How many it can help at one time", examples = "20")
        int placesTotal,

        @Schema(description = "How many of these it helped when that was verified", examples = "17")
        int placesTaken,

        @Schema(description = "Whether it takes anybody new", examples = "true")
        boolean accepting,

        @Schema(description = "When the organisation last said how much room there is")
        Instant verifiedAt,

        @Schema(
                description =
                        "Whether that was longer ago than the region wants it: 30 days, unless it sets another time",
                examples = "false")
        boolean outdated,

        @Schema(description = "Since when it is offered no longer") @Nullable
        Instant withdrawnAt)
        implements Versioned {
    static OfferView of(SeenOffer seen) {
        Offer it = seen.offer();
        OfferReach reach = it.reach();
        OfferPlaces places = it.places();
        return new OfferView(
                it.uuid(),
                it.version(),
                it.organisation().value(),
                it.category(),
                reach.agesFrom(),
                reach.agesTo(),
                reach.territory(),
                reach.setting(),
                places.total(),
                places.taken(),
                places.accepting(),
                it.verifiedAt(),
                seen.outdated(),
                it.withdrawnAt());
    }
}
