package org.familysupport.referral.responsibilities.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.responsibilities.ResponsibilityPeriod;
import org.jspecify.annotations.Nullable;

/** A time in which one organisation was or is responsible. */
@Schema(name = "Responsibility", examples = "{\"to\": null}")
record ResponsibilityView(
        @Schema(description = "Code of the list `programme`", examples = "general")
        String programme,

        @Schema(description = "Who was or is responsible") UUID responsibleOrganisation,

        @Schema(description = "The first instant", examples = "2025-09-01T02:00:00Z")
        Instant from,

        @Schema(description = "Absent while it lasts") @Nullable
        Instant to) {
    static ResponsibilityView of(ResponsibilityPeriod it) {
        return new ResponsibilityView(it.programme(), it.organisation().value(), it.from(), it.to());
    }
}
