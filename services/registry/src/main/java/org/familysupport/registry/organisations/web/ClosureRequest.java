package org.familysupport.registry.organisations.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** The end of an organisation. */
@Schema(name = "OrganisationClosureRequest")
record ClosureRequest(
        @Schema(description = "The last day on which it worked; not in the future", examples = "2025-12-31")
        @NotNull
        @PlausibleDay
        LocalDate on,

        @Schema(description = "Who goes on with its work: another organisation of the directory") @Nullable
        UUID successor) {
    @Nullable
    OrganisationId successorId() {
        return successor == null ? null : new OrganisationId(successor);
    }
}
