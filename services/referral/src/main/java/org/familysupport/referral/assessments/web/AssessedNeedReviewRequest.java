package org.familysupport.referral.assessments.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** How far a need was found to be met. */
@Schema(name = "AssessedNeedReviewRequest", examples = "{\"organisation\": null}")
record AssessedNeedReviewRequest(
        @Schema(description = "Code of the list `assessed-need-state`", examples = "partly-met")
        @NotNull
        @KnownCode("assessed-need-state")
        String state,

        @Schema(description = "The day of the look") @NotNull @PlausibleDay
        LocalDate on,

        @Schema(description = "Who looked; your organisation when absent, else one for which you stand") @Nullable
        UUID organisation) {}
