package org.familysupport.registry.families.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.families.MoveFamily;
import org.familysupport.registry.families.SeenFamily;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(FamiliesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "families", description = "Families as dated memberships of persons")
class FamilyResidencesResource {
    private final MoveFamily move;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Today today;

    FamilyResidencesResource(MoveFamily move, Callers callers, Attempts attempts, InstantSource clock, Today today) {
        this.move = move;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
        this.today = today;
    }

    @POST
    @Path("/{id}/residences")
    @Operation(
            operationId = "changeFamilyResidence",
            summary = "Say where a family lives from a day on",
            description =
                    "The former residence ends the day before and stays readable: `GET /api/v1/families/{id}?asOf=`. What was given before that day stays counted where the family lived then. The persons keep residences of their own, and your organisation stays responsible until a transfer is accepted. The same territory again, from no earlier day, changes nothing. Records that are linked with the family move with it.")
    @APIResponse(
            responseCode = "200",
            description = "The family after it",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> residence(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FamilyResidenceRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return move.settle(
                        attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, FamiliesResource.COLLECTION, seen -> view(seen, caller)));
    }

    private FamilyView view(SeenFamily seen, Caller caller) {
        LocalDate now = today.inTheRegion();
        return FamilyView.of(seen, caller.organisation(), now, now, clock.instant());
    }
}
