package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** When a contact ends. */
@Schema(name = "ContactEndingRequest")
record ContactEndingRequest(
        @Schema(description = "Last day", examples = "2026-02-28") @NotNull @PlausibleDay
        LocalDate to) {}
