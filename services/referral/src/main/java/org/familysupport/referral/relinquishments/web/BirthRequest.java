package org.familysupport.referral.relinquishments.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** That the child is born. */
@Schema(name = "RelinquishmentBirthRequest")
record BirthRequest(
        @Schema(description = "The day of birth, not before the case was opened") @NotNull @PlausibleDay
        LocalDate on) {}
