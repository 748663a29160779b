package org.familysupport.referral.referrals.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.referrals.Alternative;

/** Who else may help. */
@Schema(name = "ReferralAlternative")
record AlternativeView(
        @Schema(description = "Whom you may ask instead") UUID organisation,

        @Schema(description = "`GET /api/v1/offers/{id}` of service-delivery")
        UUID offer,

        @Schema(
                description =
                        "same-territory: for families who live there; region: elsewhere in the region; remote: over the distance",
                examples = "same-territory")
        String nearness,

        @Schema(
                description =
                        "free: has places by a word of the last 24 hours; stale: has not said so lately; full: has none. To ask any but the first you say `capacityReason`.",
                examples = "free")
        String capacity,

        @Schema(description = "As many as were free when that was verified", examples = "3")
        int placesFree,

        @Schema(description = "When the organisation said so")
        Instant verifiedAt,

        @Schema(description = "Code of the list `setting`", examples = "institution")
        String setting,

        @Schema(description = "OKTMO code of the territory for whose families it is", examples = "50701000")
        String territory) {
    static AlternativeView of(Alternative it) {
        return new AlternativeView(
                it.organisation().value(),
                it.offer().value(),
                it.nearness().code(),
                it.room(),
                it.placesFree(),
                it.verifiedAt(),
                it.setting(),
                it.territory());
    }
}
