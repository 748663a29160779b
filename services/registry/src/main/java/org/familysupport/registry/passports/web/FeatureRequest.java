package org.familysupport.registry.passports.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.AccessibilityFeature;
import org.familysupport.web.checks.KnownCode;

/** What makes a place accessible to whom. */
@Schema(name = "AccessibilityFeature")
record FeatureRequest(
        @Schema(description = "For whom: code of the list `impairment-group`", examples = "wheelchair")
        @NotNull
        @KnownCode("impairment-group")
        String impairment,

        @Schema(description = "What: code of the list `accessibility-feature`", examples = "ramp")
        @NotNull
        @KnownCode("accessibility-feature")
        String feature) {
    AccessibilityFeature toFeature() {
        return new AccessibilityFeature(impairment, feature);
    }

    static FeatureRequest of(AccessibilityFeature it) {
        return new FeatureRequest(it.impairment(), it.feature());
    }
}
