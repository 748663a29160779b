package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.restrictions.RestrictionId;
import org.familysupport.registry.access.PlaceRestriction;
import org.familysupport.registry.access.ReadRestrictions;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(RestrictionsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class RestrictionsResource {
    static final String COLLECTION = "/api/v1/restrictions";

    private final PlaceRestriction place;
    private final ReadRestrictions read;
    private final Callers callers;
    private final Attempts attempts;

    RestrictionsResource(PlaceRestriction place, ReadRestrictions read, Callers callers, Attempts attempts) {
        this.place = place;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readRestriction",
            summary = "Read a restriction",
            description = "For those from whom its subject is not hidden; 404 for everybody else.")
    @APIResponse(
            responseCode = "200",
            description = "The restriction",
            content = @Content(schema = @Schema(implementation = RestrictionView.class)))
    public Uni<Response> one(@PathParam("id") RestrictionId id) {
        Caller caller = callers.aboutNamedPeople();
        return read.one(id, caller)
                .map(restriction -> Replies.read(RestrictionView.of(restriction), restriction.version()));
    }

    @POST
    @Path("/{id}/lifting")
    @Operation(
            operationId = "liftRestriction",
            summary = "Lift a restriction",
            description =
                    "For who leads the case in the responsible organisation. Other restrictions on the same family or"
                            + " person stay in force.")
    @APIResponse(
            responseCode = "200",
            description = "Lifted",
            content = @Content(schema = @Schema(implementation = RestrictionView.class)))
    public Uni<Response> lift(@PathParam("id") RestrictionId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return place.lift(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, RestrictionView::of));
    }
}
