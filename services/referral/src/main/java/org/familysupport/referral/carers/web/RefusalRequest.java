package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;

/** Why a candidate may not take a child into care. */
@Schema(name = "CarerRefusalRequest")
record RefusalRequest(
        @Schema(description = "Code of the list `carer-refusal`", examples = "housing")
        @NotNull
        @KnownCode("carer-refusal")
        String reasonCode,

        @Schema(description = "The day of the decision") @NotNull @PlausibleDay
        LocalDate on) {}
