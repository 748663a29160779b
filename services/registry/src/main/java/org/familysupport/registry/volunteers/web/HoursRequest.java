package org.familysupport.registry.volunteers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** Time that a volunteer gave. */
@Schema(name = "HoursRequest")
record HoursRequest(
        @Schema(description = "On which day; not in the future", examples = "2024-04-01") @NotNull @PlausibleDay
        LocalDate date,

        @Schema(description = "How long", examples = "120") @NotNull @Min(1) @Max(1440)
        Integer minutes) {}
