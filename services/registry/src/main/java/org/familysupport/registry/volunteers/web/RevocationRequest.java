package org.familysupport.registry.volunteers.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** A document that clears no longer. */
@Schema(name = "RevocationRequest")
record RevocationRequest(
        @Schema(description = "Id of the clearance") @NotNull
        UUID clearance,

        @Schema(description = "The first day on which it clears no longer", examples = "2024-06-01")
        @NotNull
        @PlausibleDay
        LocalDate from) {}
