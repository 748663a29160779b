package org.familysupport.registry.volunteers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** The end of somebody's time as a volunteer. */
@Schema(name = "VolunteerDepartureRequest")
record VolunteerDepartureRequest(
        @Schema(description = "The last day", examples = "2025-01-31") @NotNull @PlausibleDay
        LocalDate to) {}
