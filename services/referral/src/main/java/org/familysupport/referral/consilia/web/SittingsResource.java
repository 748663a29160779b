package org.familysupport.referral.consilia.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.SittingId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.consilia.ActOnSitting;
import org.familysupport.referral.consilia.DecideSitting;
import org.familysupport.referral.consilia.ReadConsilia;
import org.familysupport.referral.consilia.SeenSitting;
import org.familysupport.referral.consilia.WithdrawFromAgenda;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(SittingsResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consilia")
class SittingsResource {
    static final String COLLECTION = "/api/v1/sittings";

    private final ActOnSitting act;
    private final WithdrawFromAgenda withdraw;
    private final DecideSitting decide;
    private final ReadConsilia read;
    private final Callers callers;
    private final Attempts attempts;

    SittingsResource(
            ActOnSitting act,
            WithdrawFromAgenda withdraw,
            DecideSitting decide,
            ReadConsilia read,
            Callers callers,
            Attempts attempts) {
        this.act = act;
        this.withdraw = withdraw;
        this.decide = decide;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
    }

    @GET
    @Operation(
            operationId = "readSitting",
            summary = "Read a sitting",
            description =
                    "For the secretariat, the members of its day and the organisations invited, who see neither materials nor votes; and for who is responsible now for somebody on the agenda, who sees the lines about them. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The sitting",
            content = @Content(schema = @Schema(implementation = SittingView.class)))
    public Uni<Response> read(@PathParam("id") SittingId id) {
        return read.sitting(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(SittingView.of(seen), seen.sitting().version()));
    }

    @POST
    @Path("/cancellation")
    @Operation(
            operationId = "cancelSitting",
            summary = "Cancel a sitting",
            description = "For a reason, before it is held.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"cancelled\", \"reasonCode\": \"moved\", \"allowedActs\": []}"))
    public Uni<Response> cancel(
            @PathParam("id") SittingId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CancellationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(act.cancel(attempt, id, version, request.reasonCode(), caller));
    }

    @POST
    @Path("/agenda/{number}/withdrawal")
    @Operation(
            operationId = "withdrawSittingItem",
            summary = "Take a line off the agenda",
            description =
                    "By who is responsible now for whom the line is about, before the sitting is held, whoever planned it. Members read about them for this sitting no more; a sitting with nothing left on its agenda is cancelled with the reason `withdrawn`.")
    @APIResponse(
            responseCode = "200",
            description = "Taken off",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example = "{\"version\": 2, \"status\": \"planned\", \"agenda\": [], \"allowedActs\": []}"))
    public Uni<Response> withdraw(
            @PathParam("id") SittingId id,
            @Parameter(description = "Its place on the agenda", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return answer(
                withdraw.withdraw(attempts.of(caller.keyRing(), null), id, number, IfMatch.version(ifMatch), caller));
    }

    @POST
    @Path("/holding")
    @Operation(
            operationId = "holdSitting",
            summary = "Note that a sitting was held",
            description =
                    "With the members who were there and worked where their seat is on that day; without a quorum it is refused with 409 `no-quorum`. Seats of those who have left count for no quorum.")
    @APIResponse(
            responseCode = "200",
            description = "Held",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"held\", \"members\": 5, \"heldAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": [\"protocol\"]}"))
    public Uni<Response> hold(
            @PathParam("id") SittingId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HoldingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(act.hold(attempt, id, version, request.present(), caller));
    }

    @POST
    @Path("/votes")
    @Operation(
            operationId = "voteAtSitting",
            summary = "Vote",
            description =
                    "Only a member of the day who was present, in the name of its own organisation, once on each line.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"held\", \"members\": 5, \"heldAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": [\"votes\"]}"))
    public Uni<Response> vote(
            @PathParam("id") SittingId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull VoteRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(act.vote(
                attempt, id, version, request.item(), request.member(), request.vote(), request.dissent(), caller));
    }

    @POST
    @Path("/protocol")
    @Operation(
            operationId = "signSittingProtocol",
            summary = "Sign the protocol",
            description = "It says of each line of the agenda what came of it; nothing is adopted against the votes.")
    @APIResponse(
            responseCode = "200",
            description = "Signed",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example =
                                    "{\"version\": 8, \"status\": \"protocol-signed\", \"protocol\": \"7\", \"signedOn\": \"2026-03-03\", \"members\": 5, \"heldAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": [\"decisions\"]}"))
    public Uni<Response> sign(
            @PathParam("id") SittingId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ProtocolRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(
                act.sign(attempt, id, version, request.number(), request.signedOn(), request.toVerdicts(), caller));
    }

    @POST
    @Path("/decisions")
    @Operation(
            operationId = "decideSitting",
            summary = "Put an adopted decision under way",
            description =
                    "By who is responsible now for whom the line is about, the secretariat or who has taken over from it. Plans are asked for, a route is opened and help is asked for by this one call, all of it or nothing; something of these must be. Without a signed protocol it is refused with 409 `protocol-missing`. Where one who is to be asked is being asked for the same already, 409 `already-asked` says in `errors` at which referral.")
    @APIResponse(
            responseCode = "200",
            description = "Under way",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingView.class),
                            example =
                                    "{\"version\": 9, \"status\": \"protocol-signed\", \"protocol\": \"7\", \"signedOn\": \"2026-03-03\", \"members\": 5, \"heldAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": [\"decisions\"]}"))
    public Uni<Response> decide(
            @PathParam("id") SittingId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DecisionRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(decide.decide(attempt, id, version, request.toDraft(), caller));
    }

    private static Uni<Response> answer(Uni<Answered<SeenSitting>> done) {
        return done.map(answered -> Replies.answered(answered, COLLECTION, SittingView::of));
    }
}
