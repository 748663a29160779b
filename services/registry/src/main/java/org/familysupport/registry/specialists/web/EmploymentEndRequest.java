package org.familysupport.registry.specialists.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** The end of somebody's time at an organisation. */
@Schema(name = "EmploymentEndRequest")
record EmploymentEndRequest(
        @Schema(description = "Id of the employment") @NotNull
        UUID employment,

        @Schema(description = "The last day", examples = "2022-08-31") @NotNull @PlausibleDay
        LocalDate to) {}
