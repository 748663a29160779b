package org.familysupport.registry.agreements.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** When an act or agreement ends. */
@Schema(name = "RepealRequest")
record RepealRequest(
        @Schema(description = "Its last day in force", examples = "2027-12-31") @NotNull @PlausibleDay
        LocalDate lastDay) {}
