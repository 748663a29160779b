package org.familysupport.registry.statuses.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.statuses.ReadStatuses;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/families/{id}/derived-statuses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statuses", description = "Statuses and categories from a day to a day")
class DerivedStatusesResource {
    private final ReadStatuses read;
    private final Callers callers;
    private final InstantSource clock;
    private final Today today;

    DerivedStatusesResource(ReadStatuses read, Callers callers, InstantSource clock, Today today) {
        this.read = read;
        this.callers = callers;
        this.clock = clock;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "readDerivedStatuses",
            summary = "Compute what follows from the members of a family on a day",
            description =
                    "Large family, three or more disabled children, single parent, disabled parent: by the members, births and statuses of that day as they are known now. Nothing of it is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The derived statuses held on that day",
            content = @Content(schema = @Schema(implementation = DerivedView.class)))
    public Uni<Response> derived(
            @PathParam("id") FamilyId id,
            @Parameter(description = "Held on this day; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on) {
        Caller caller = callers.aboutNamedPeople();
        return read.derivedOf(id, Objects.requireNonNullElse(on, today.inTheRegion()), caller)
                .map(found -> Replies.read(DerivedView.of(found, clock.instant()), found.version()));
    }
}
