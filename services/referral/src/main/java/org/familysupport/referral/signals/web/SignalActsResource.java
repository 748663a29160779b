package org.familysupport.referral.signals.web;

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
import org.familysupport.events.referral.AccompanimentId;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.SignalId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.kernel.time.Version;
import org.familysupport.referral.signals.HandleSignal;
import org.familysupport.referral.signals.SeenSignal;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(SignalsResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals")
class SignalActsResource {
    private static final String ACCOMPANIMENT = "accompaniment";

    private final HandleSignal handle;
    private final Callers callers;
    private final Attempts attempts;

    SignalActsResource(HandleSignal handle, Callers callers, Attempts attempts) {
        this.handle = handle;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewSignal",
            summary = "Look into a signal",
            description = "By who handles it. Looking is not doing: the term for the first deed runs on.")
    @APIResponse(
            responseCode = "200",
            description = "Under review",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"under-review\", \"allowedActs\": [\"first-action\", \"registration\", \"link\", \"rejection\"]}"))
    public Uni<Response> review(@PathParam("id") SignalId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return answer(handle.review(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller));
    }

    @POST
    @Path("/first-action")
    @Operation(
            operationId = "noteFirstAction",
            summary = "Note that something was done about a signal",
            description =
                    "Once, by who handles it, also before it is looked into. It ends the term; a signal that ends without it was acted upon by that. Said after the term, of whatever moment, it leaves the term missed: both instants are kept.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            example =
                                    "{\"version\": 2, \"firstActionAt\": \"2026-03-02T05:00:00Z\", \"firstActionNotedAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": [\"review\"]}"))
    public Uni<Response> firstAction(
            @PathParam("id") SignalId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FirstActionRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(handle.firstAction(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                SignalRequest.micros(request.at()),
                caller));
    }

    @POST
    @Path("/registration")
    @Operation(
            operationId = "endSignalRegistered",
            summary = "End a signal with whom it was about",
            description =
                    "The family or person is in the registry, and you may know it; who was registered a moment ago is waited for.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"registered\", \"firstActionAt\": \"2026-03-02T05:00:00Z\", \"firstActionNotedAt\": \"2026-03-02T05:00:00Z\", \"subject\": {\"kind\": \"family\", \"id\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}, \"endedAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": []}"))
    public Uni<Response> register(
            @PathParam("id") SignalId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignalRegistrationRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(handle.register(
                attempts.of(caller.keyRing(), request),
                id,
                IfMatch.version(ifMatch),
                request.subject().toRef(),
                caller));
    }

    @POST
    @Path("/link")
    @Operation(
            operationId = "endSignalLinked",
            summary = "End a signal with the work it belongs to",
            description =
                    "The work is a referral on a side of which you stand, or an accompaniment of a family that you may know.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"linked-to-case\", \"firstActionAt\": \"2026-03-02T05:00:00Z\", \"firstActionNotedAt\": \"2026-03-02T05:00:00Z\", \"subject\": {\"kind\": \"family\", \"id\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}, \"linked\": {\"kind\": \"referral\", \"id\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}, \"endedAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": []}"))
    public Uni<Response> link(
            @PathParam("id") SignalId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignalLinkRequest request) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), request);
        Version version = IfMatch.version(ifMatch);
        return answer(
                request.kind().equals(ACCOMPANIMENT)
                        ? handle.linkToAccompaniment(attempt, id, version, new AccompanimentId(request.id()), caller)
                        : handle.linkToReferral(attempt, id, version, new ReferralId(request.id()), caller));
    }

    @POST
    @Path("/rejection")
    @Operation(
            operationId = "rejectSignal",
            summary = "End a signal that leads to nothing",
            description =
                    "With a reason, which who passed it on can read. When who handles it is not active any more, who passed it on ends it so, reviewed or not, and raises it anew with somebody else.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = SignalView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"rejected\", \"reasonCode\": \"not-confirmed\", \"firstActionAt\": \"2026-03-02T05:00:00Z\", \"firstActionNotedAt\": \"2026-03-02T05:00:00Z\", \"endedAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": []}"))
    public Uni<Response> reject(
            @PathParam("id") SignalId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SignalRejectionRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(handle.reject(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reasonCode(), caller));
    }

    private static Uni<Response> answer(Uni<Answered<SeenSignal>> done) {
        return done.map(answered -> Replies.answered(answered, SignalsResource.COLLECTION, SignalView::of));
    }
}
