package org.familysupport.referral.routes.web;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.referral.RouteId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.referral.routes.ChangeRoute;
import org.familysupport.referral.routes.SeenRoute;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(RoutesResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
class RouteActsResource {
    private static final String NUMBER = "Place of the step, beginning at 1";

    private final ChangeRoute change;
    private final Callers callers;
    private final Attempts attempts;

    RouteActsResource(ChangeRoute change, Callers callers, Attempts attempts) {
        this.change = change;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Path("/steps")
    @Operation(
            operationId = "addRouteStep",
            summary = "Add a step to a route",
            description = "At its end, while the route is open.")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = RouteView.class), example = "{\"version\": 2}"))
    public Uni<Response> add(
            @PathParam("id") RouteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull StepRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(change.add(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller));
    }

    @POST
    @Path("/steps/{number}/referral")
    @Operation(
            operationId = "referRouteStep",
            summary = "Say by which referral a step is asked for",
            description =
                    "A service given within this referral, or one that continues it, closes the step, whoever gives it.")
    @APIResponse(
            responseCode = "200",
            description = "Referred",
            content = @Content(schema = @Schema(implementation = RouteView.class), example = "{\"version\": 2}"))
    public Uni<Response> refer(
            @PathParam("id") RouteId id,
            @Parameter(description = NUMBER, example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull StepReferralRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(change.refer(
                attempts.of(caller.keyRing(), request),
                id,
                number,
                IfMatch.version(ifMatch),
                new ReferralId(request.referral()),
                caller));
    }

    @POST
    @Path("/steps/{number}/start")
    @Operation(
            operationId = "startRouteStep",
            summary = "Say that work on a step has begun",
            description = "It is done by the fact of a service alone.")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content = @Content(schema = @Schema(implementation = RouteView.class), example = "{\"version\": 2}"))
    public Uni<Response> start(
            @PathParam("id") RouteId id,
            @Parameter(description = NUMBER, example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return answer(change.start(attempts.of(caller.keyRing(), null), id, number, IfMatch.version(ifMatch), caller));
    }

    @POST
    @Path("/steps/{number}/skip")
    @Operation(
            operationId = "skipRouteStep",
            summary = "Skip a step",
            description = "For a reason; with the last open step the route is completed.")
    @APIResponse(
            responseCode = "200",
            description = "Skipped",
            content = @Content(schema = @Schema(implementation = RouteView.class), example = "{\"version\": 2}"))
    public Uni<Response> skip(
            @PathParam("id") RouteId id,
            @Parameter(description = NUMBER, example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RouteReasonRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(change.skip(
                attempts.of(caller.keyRing(), request),
                id,
                number,
                IfMatch.version(ifMatch),
                request.reasonCode(),
                caller));
    }

    @POST
    @Path("/closure")
    @Operation(
            operationId = "closeRoute",
            summary = "End a route early",
            description = "For a reason, before all its steps were taken.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = RouteView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"closed-early\", \"reasonCode\": \"moved-away\", \"endedAt\": \"2026-03-02T05:00:00Z\", \"allowedActs\": []}"))
    public Uni<Response> close(
            @PathParam("id") RouteId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RouteReasonRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(change.closeEarly(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.reasonCode(), caller));
    }

    private static Uni<Response> answer(Uni<Answered<SeenRoute>> done) {
        return done.map(answered -> Replies.answered(answered, RoutesResource.COLLECTION, RouteView::of));
    }
}
