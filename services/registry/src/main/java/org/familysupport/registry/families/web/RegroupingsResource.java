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
import org.familysupport.registry.families.RegroupFamilies;
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
class RegroupingsResource {
    private final RegroupFamilies regroup;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Today today;

    RegroupingsResource(RegroupFamilies regroup, Callers callers, Attempts attempts, InstantSource clock, Today today) {
        this.regroup = regroup;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
        this.today = today;
    }

    @POST
    @Path("/{id}/moves")
    @Operation(
            operationId = "moveMembers",
            summary = "Let members move to another family",
            description =
                    "By one act: they leave this family the day before and join the other on the day. Your organisation must be responsible for both. `If-Match` is the version of this family, `toVersion` that of the other.")
    @APIResponse(
            responseCode = "200",
            description = "The family they left",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> move(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MoveRequest request) {
        RegroupFamilies.Asked asked = asked(id, ifMatch, request);
        return regroup.move(asked, request.toDraft())
                .map(answered ->
                        Replies.answered(answered, FamiliesResource.COLLECTION, seen -> view(seen, asked.caller())));
    }

    @POST
    @Path("/{id}/unions")
    @Operation(
            operationId = "joinFamilies",
            summary = "Join a family to another",
            description =
                    "Everybody who belongs to this family moves to the other, in the same roles; who belongs to both lives on in the other. This family keeps its history and has no members from that day on; its id answers with the other, and with itself for a day (`asOf`).")
    @APIResponse(
            responseCode = "200",
            description = "The family they left",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> unite(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull UnionRequest request) {
        RegroupFamilies.Asked asked = asked(id, ifMatch, request);
        return regroup.move(asked, request.toDraft())
                .map(answered ->
                        Replies.answered(answered, FamiliesResource.COLLECTION, seen -> view(seen, asked.caller())));
    }

    @POST
    @Path("/{id}/splits")
    @Operation(
            operationId = "splitFamily",
            summary = "Let members found a family of their own",
            description =
                    "By one act: they leave this family the day before. Who is responsible for this family is responsible for the new one from this instant.")
    @APIResponse(
            responseCode = "201",
            description = "The new family",
            content = @Content(schema = @Schema(implementation = FamilyView.class)))
    public Uni<Response> split(
            @PathParam("id") FamilyId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SplitRequest request) {
        RegroupFamilies.Asked asked = asked(id, ifMatch, request);
        return regroup.split(asked, request.toDraft())
                .map(answered ->
                        Replies.answered(answered, FamiliesResource.COLLECTION, seen -> view(seen, asked.caller())));
    }

    private RegroupFamilies.Asked asked(FamilyId id, @Nullable String ifMatch, Object request) {
        Caller caller = callers.aboutNamedPeople();
        return new RegroupFamilies.Asked(attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), caller);
    }

    private FamilyView view(SeenFamily seen, Caller caller) {
        LocalDate now = today.inTheRegion();
        return FamilyView.of(seen, caller.organisation(), now, now, clock.instant());
    }
}
