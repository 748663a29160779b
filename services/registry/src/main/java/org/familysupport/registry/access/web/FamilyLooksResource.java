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
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.access.LookFilter;
import org.familysupport.registry.access.ReadLooks;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.FromTo;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/families/{id}/accesses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class FamilyLooksResource {
    private final ReadLooks read;
    private final Callers callers;
    private final Paging paging;

    FamilyLooksResource(ReadLooks read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listFamilyLooks",
            summary = "Who looked at a family",
            description =
                    "Every read and change of the family and of those who belonged to it that day, in every service"
                            + " that shows people: organisations, roles and purposes, never names of staff. For an auditor"
                            + " (purpose `audit`) and for the family's own representative (purpose `own-data`); who works"
                            + " with the family gets 403, everybody else the 404 of an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log, newest first",
            content = @Content(schema = @Schema(implementation = LookListing.class)))
    @FromTo(at = 1)
    public Uni<Response> looks(
            @PathParam("id") FamilyId id,
            @Parameter(description = "First day of what is listed") @QueryParam("from") @PlausibleDay @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of what is listed") @QueryParam("to") @PlausibleDay @Nullable
                    LocalDate to,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.withPurpose();
        LookFilter filter = new LookFilter(null, null, null, from, to);
        return read.at(SubjectRef.family(id.value()), filter, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), LookView::of));
    }
}
