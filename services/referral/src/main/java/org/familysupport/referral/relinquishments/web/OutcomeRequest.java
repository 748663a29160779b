package org.familysupport.referral.relinquishments.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;

/** How it came out. */
@Schema(name = "RelinquishmentOutcomeRequest")
record OutcomeRequest(
        @Schema(
                description =
                        "Code of the list `relinquishment-outcome`; before the child is born only `other` is possible",
                examples = "kept")
        @NotNull
        @KnownCode("relinquishment-outcome")
        String outcomeCode,

        @Schema(description = "The day on which that was decided; not before the birth") @NotNull @PlausibleDay
        LocalDate on) {}
