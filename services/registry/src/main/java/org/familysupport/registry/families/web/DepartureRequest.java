package org.familysupport.registry.families.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** Who leaves a family, and when. */
@Schema(name = "DepartureRequest")
record DepartureRequest(
        @Schema(description = "A member of the family today") @NotNull
        UUID person,

        @Schema(description = "Last day in the family", examples = "2021-09-30") @NotNull @PlausibleDay
        LocalDate to) {}
