package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.registry.access.LookFilter;
import org.familysupport.registry.access.ReadLooks;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/accesses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class LooksResource {
    private final ReadLooks read;
    private final Callers callers;
    private final Paging paging;

    LooksResource(ReadLooks read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listLooks",
            summary = "What somebody looked at",
            description = "What an actor or an organisation read and changed in a period, in every service that shows"
                    + " people. For auditors; one of `actor` and `organisation` must be given.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log, newest first",
            content = @Content(schema = @Schema(implementation = LookListing.class)))
    @FromTo(at = 3)
    public Uni<Response> looks(
            @Parameter(description = "Opaque id of a person or system, as a log tells it")
                    @QueryParam("actor")
                    @Size(max = 255)
                    @Nullable
                    String actor,
            @Parameter(description = "For which it looked") @QueryParam("organisation") @Nullable UUID organisation,
            @Parameter(description = "Code of the list `purpose-of-use`", example = "emergency")
                    @QueryParam("purpose")
                    @KnownCode("purpose-of-use")
                    @Nullable
                    String purpose,
            @Parameter(description = "First day of what is listed") @QueryParam("from") @PlausibleDay @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of what is listed") @QueryParam("to") @PlausibleDay @Nullable
                    LocalDate to,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.withPurpose();
        LookFilter filter = new LookFilter(actor, organisation, purpose, from, to);
        return read.by(filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), LookView::of));
    }
}
