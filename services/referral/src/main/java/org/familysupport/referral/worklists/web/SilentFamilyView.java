package org.familysupport.referral.worklists.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.worklists.SilentFamily;

/** A family of which nothing was heard for a time. */
@Schema(name = "SilentFamily")
record SilentFamilyView(
        @Schema(
                description = "`GET /api/v1/families/{id}` of registry",
                examples = "01a20499-7ee1-7000-95f8-73d524840aed")
        UUID family,

        @Schema(
                description =
                        "The last day of anything: a referral moved, a service was given, your responsibility began")
        LocalDate heardOn) {
    static SilentFamilyView of(SilentFamily it) {
        return new SilentFamilyView(it.family().value(), it.heardOn());
    }
}
