package org.familysupport.delivery.offers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.delivery.offers.OfferDraft;
import org.familysupport.delivery.offers.OfferPlaces;
import org.familysupport.events.delivery.OfferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said of an offer when it is published. */
@Schema(name = "OfferRequest", examples = "{\"id\": null, \"organisation\": null}")
record OfferRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "Which organisation under your body offers it; your own when absent") @Nullable
        UUID organisation,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        @NotNull
        @KnownCode("need-category")
        String category,

        @Schema(description = "Completed months of age from which it is for somebody", examples = "0")
        @NotNull
        @Min(0)
        @Max(OfferRequest.OLDEST)
        Integer agesFrom,

        @Schema(description = "Completed months up to which it is, these included; any when absent", examples = "35")
        @Min(0)
        @Max(OfferRequest.OLDEST)
        @Nullable
        Integer agesTo,

        @Schema(description = "OKTMO code of the territory for whose families it is", examples = "50701000")
        @NotNull
        @Identifier("oktmo")
        String territory,

        @Schema(description = "Code of the list `setting`", examples = "institution") @NotNull @KnownCode("setting")
        String setting,

        @Schema(description = "How many it can help at one time", examples = "20")
        @NotNull
        @Min(0)
        @Max(OfferRequest.MOST_PLACES)
        Integer placesTotal,

        @Schema(description = "How many of these it helps now", examples = "17")
        @NotNull
        @Min(0)
        @Max(OfferRequest.MOST_PLACES)
        Integer placesTaken,

        @Schema(description = "Whether it takes anybody new now", examples = "true") @NotNull
        Boolean accepting) {
    /** Nobody is older than a hundred years of months. */
    static final int OLDEST = 1_200;

    static final int MOST_PLACES = 100_000;

    /** The draft, of {@code own} unless it says otherwise. */
    OfferDraft toDraft(UUID own) {
        return new OfferDraft(
                id == null ? null : new OfferId(id),
                new OrganisationId(Objects.requireNonNullElse(organisation, own)),
                category,
                OfferChangeRequest.reach(agesFrom, agesTo, territory, setting),
                new OfferPlaces(placesTotal, placesTaken, accepting));
    }
}
