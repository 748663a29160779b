package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;

/** Why a candidate has given it up. */
@Schema(name = "CarerWithdrawalRequest")
record WithdrawalRequest(
        @Schema(description = "Code of the list `carer-withdrawal`", examples = "changed-mind")
        @NotNull
        @KnownCode("carer-withdrawal")
        String reasonCode,

        @Schema(description = "The day on which they said so") @NotNull @PlausibleDay
        LocalDate on) {}
