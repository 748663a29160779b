package org.familysupport.registry.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;

/** When a number is not in use any more; it stands in the body, for URLs are logged (http-api 7). */
@Schema(name = "IdentifierEndingRequest")
record IdentifierEndingRequest(
        @NotNull @Valid IdentifierRequest identifier,

        @Schema(description = "Last day", examples = "2026-02-28") @NotNull @PlausibleDay
        LocalDate to) {}
