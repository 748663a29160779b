package org.familysupport.registry.people.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.people.ReadParticulars;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(PeopleResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people", description = "Children, parents, caregivers, young adults: each person once")
class ParticularsResource {
    private final ReadParticulars read;
    private final Callers callers;
    private final Paging paging;
    private final InstantSource clock;

    ParticularsResource(ReadParticulars read, Callers callers, Paging paging, InstantSource clock) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/particulars")
    @Operation(
            operationId = "readPersonParticulars",
            summary = "Read the names, residences, contacts and numbers of a person with their days",
            description =
                    "As of a day, or all there ever was: former surnames, where it lived, how it was reached. Who may not know the person by name gets 404.")
    @APIResponse(
            responseCode = "200",
            description = "What is said of the person",
            content = @Content(schema = @Schema(implementation = ParticularsView.class)))
    public Uni<Response> particulars(
            @PathParam("id") PersonId id,
            @Parameter(description = "What held on this day; all there ever was when absent", example = "2024-09-01")
                    @QueryParam("asOf")
                    @PlausibleDay
                    @Nullable
                    LocalDate asOf) {
        Caller caller = callers.aboutNamedPeople();
        return read.of(id, asOf, caller)
                .map(found -> Replies.read(
                        ParticularsView.of(found, asOf, clock.instant()),
                        found.person().person().version()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listPersonVersions",
            summary = "List who changed what of a person when",
            description =
                    "The last version first: which fields it changed, and what was said before. Who may not know the person by name gets 404.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = PersonVersionListing.class)))
    public Uni<Response> history(
            @PathParam("id") PersonId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.history(id, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found.page(), caller.subject(), PersonVersionView::of));
    }
}
