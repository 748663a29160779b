package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.access.PlaceRestriction;
import org.familysupport.registry.access.ReadRestrictions;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/people/{id}/restrictions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class PersonRestrictionsResource {
    private final PlaceRestriction place;
    private final ReadRestrictions read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    PersonRestrictionsResource(
            PlaceRestriction place, ReadRestrictions read, Callers callers, Attempts attempts, Paging paging) {
        this.place = place;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "restrictPerson",
            summary = "Hide a person in a compartment",
            description =
                    "From now on nobody but the organisations of the team can notice the person, whatever rights they"
                            + " had: every answer is that of an id that was never given, in all services. For who leads"
                            + " the case in the responsible organisation. It gives the team no right; rights come by"
                            + " referral or responsibility as before.")
    @APIResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(schema = @Schema(implementation = RestrictionView.class)))
    public Uni<Response> place(@PathParam("id") PersonId id, @Valid @NotNull RestrictionRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return place.place(
                        attempts.of(caller.keyRing(), request), request.toDraft(SubjectRef.person(id.value())), caller)
                .map(answered -> Replies.answered(answered, RestrictionsResource.COLLECTION, RestrictionView::of));
    }

    @GET
    @Operation(
            operationId = "listPersonRestrictions",
            summary = "The restrictions of a person",
            description = "In force and lifted, the oldest first; for those from whom the person is not hidden.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = RestrictionListing.class)))
    public Uni<Response> list(
            @PathParam("id") PersonId id,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.of(SubjectRef.person(id.value()), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), RestrictionView::of));
    }
}
