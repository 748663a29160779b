package org.familysupport.referral.signals.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The work to which a signal belongs. */
@Schema(name = "SignalLinkRequest")
record SignalLinkRequest(
        @Schema(
                description = "`referral` for one of yours, `accompaniment` for one of a family that you may know",
                examples = "referral")
        @NotNull
        @Pattern(regexp = "referral|accompaniment", message = "rule:UNKNOWN_CODE")
        String kind,

        @Schema(description = "Its id") @NotNull UUID id) {}
