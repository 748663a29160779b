package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.access.LookFilter;
import org.familysupport.registry.access.ReadLooks;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people/{id}/accesses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class PersonLooksResource {
    private final ReadLooks read;
    private final Callers callers;
    private final Paging paging;

    PersonLooksResource(ReadLooks read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listPersonLooks",
            summary = "Who looked at a person",
            description =
                    "As for a family: of the person, and of the families it was in that day. A representative is told"
                            + " of its own family only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log, newest first",
            content = @Content(schema = @Schema(implementation = LookListing.class)))
    @FromTo(at = 1)
    public Uni<Response> looks(
            @PathParam("id") PersonId id,
            @Parameter(description = "First day of what is listed") @QueryParam("from") @PlausibleDay @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of what is listed") @QueryParam("to") @PlausibleDay @Nullable
                    LocalDate to,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.withPurpose();
        LookFilter filter = new LookFilter(null, null, null, from, to);
        return read.at(SubjectRef.person(id.value()), filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), LookView::of));
    }
}
