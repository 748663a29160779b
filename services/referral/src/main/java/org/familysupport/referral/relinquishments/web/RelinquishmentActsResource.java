package org.familysupport.referral.relinquishments.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.referral.relinquishments.ActOnRelinquishment;
import org.familysupport.referral.relinquishments.SeenRelinquishment;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

/** What the team does in its case. */
@Path(RelinquishmentsResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "relinquishments")
class RelinquishmentActsResource {
    private final ActOnRelinquishment act;
    private final Callers callers;
    private final Attempts attempts;

    RelinquishmentActsResource(ActOnRelinquishment act, Callers callers, Attempts attempts) {
        this.act = act;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Path("/team-members")
    @Operation(
            operationId = "joinRelinquishmentTeam",
            summary = "Take somebody into the team",
            description = "From now on they see the case, and all that was noted before.")
    @APIResponse(
            responseCode = "200",
            description = "Of the team",
            content =
                    @Content(schema = @Schema(implementation = RelinquishmentView.class), example = "{\"version\": 2}"))
    public Uni<Response> join(
            @PathParam("id") RelinquishmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TeamMemberRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.join(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toMember(), caller));
    }

    @POST
    @Path("/team-departures")
    @Operation(
            operationId = "leaveRelinquishmentTeam",
            summary = "Take somebody out of the team",
            description = "From now on there is no case for them. The last of the team stays.")
    @APIResponse(
            responseCode = "200",
            description = "No longer of the team",
            content =
                    @Content(schema = @Schema(implementation = RelinquishmentView.class), example = "{\"version\": 3}"))
    public Uni<Response> leave(
            @PathParam("id") RelinquishmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TeamMemberRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.leave(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toMember(), caller));
    }

    @POST
    @Path("/steps")
    @Operation(
            operationId = "noteRelinquishmentStep",
            summary = "Note what was done",
            description = "In the name of your organisation, as long as the case is not closed.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(schema = @Schema(implementation = RelinquishmentView.class), example = "{\"version\": 2}"))
    public Uni<Response> note(
            @PathParam("id") RelinquishmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull StepRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.note(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.stepCode(),
                request.on(),
                request.note(),
                caller));
    }

    @POST
    @Path("/birth")
    @Operation(
            operationId = "noteRelinquishmentBirth",
            summary = "Note that the child is born",
            description = "Nobody outside the team learns of it by this.")
    @APIResponse(
            responseCode = "200",
            description = "Born",
            content =
                    @Content(
                            schema = @Schema(implementation = RelinquishmentView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"born\", \"bornOn\": \"2026-03-02\", \"allowedActs\": [\"team-members\", \"team-departures\", \"steps\", \"outcome\"]}"))
    public Uni<Response> born(
            @PathParam("id") RelinquishmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BirthRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(
                act.born(attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.on(), caller));
    }

    @POST
    @Path("/outcome")
    @Operation(
            operationId = "noteRelinquishmentOutcome",
            summary = "Note how it came out",
            description = "It counts in the numbers of the quarter of its day.")
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content =
                    @Content(
                            schema = @Schema(implementation = RelinquishmentView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"decided\", \"bornOn\": \"2026-03-02\", \"outcomeCode\": \"kept\", \"decidedOn\": \"2026-03-30\", \"allowedActs\": [\"team-members\", \"team-departures\", \"steps\", \"closure\"]}"))
    public Uni<Response> decide(
            @PathParam("id") RelinquishmentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OutcomeRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.decide(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.outcomeCode(),
                request.on(),
                caller));
    }

    @POST
    @Path("/closure")
    @Operation(
            operationId = "closeRelinquishment",
            summary = "Close a case of intended relinquishment",
            description = "Once it is known how it came out. The team sees it still, and changes nothing more.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = RelinquishmentView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"closed\", \"bornOn\": \"2026-03-02\", \"outcomeCode\": \"kept\", \"decidedOn\": \"2026-03-30\", \"closedAt\": \"2026-04-02T05:00:00Z\", \"allowedActs\": []}"))
    public Uni<Response> close(
            @PathParam("id") RelinquishmentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return answer(act.close(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller));
    }

    private static Uni<Response> answer(Uni<Answered<SeenRelinquishment>> done) {
        return done.map(
                answered -> Replies.answered(answered, RelinquishmentsResource.COLLECTION, RelinquishmentView::of));
    }
}
