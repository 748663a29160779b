package org.familysupport.registry.statuses.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** When a status ends. */
@Schema(name = "StatusEndingRequest")
record StatusEndingRequest(
        @Schema(description = "Last day on which it is held", examples = "2026-02-28") @NotNull @PlausibleDay
        LocalDate to) {}
