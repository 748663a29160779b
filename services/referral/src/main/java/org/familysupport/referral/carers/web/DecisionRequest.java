package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** The day of a decision. */
@Schema(name = "CarerCertificationRequest")
record DecisionRequest(
        @Schema(description = "The day of the decision") @NotNull @PlausibleDay
        LocalDate on) {}
