package org.familysupport.referral.accompaniments.web;

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
import org.familysupport.referral.accompaniments.AccompanimentAct;
import org.familysupport.referral.accompaniments.AccompanimentWords;
import org.familysupport.referral.accompaniments.ActOnAccompaniment;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

@Path(AccompanimentsResource.COLLECTION + "/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accompaniments")
class AccompanimentActsResource {
    private final ActOnAccompaniment act;
    private final Callers callers;
    private final Attempts attempts;

    AccompanimentActsResource(ActOnAccompaniment act, Callers callers, Attempts attempts) {
        this.act = act;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Path("/procedure")
    @Operation(
            operationId = "startAccompanimentProcedure",
            summary = "Begin the procedure of the decision",
            description = "The decision is being prepared.")
    @APIResponse(
            responseCode = "200",
            description = "Under procedure",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"under-procedure\", \"allowedActs\": [\"granting\", \"refusal\"]}"))
    public Uni<Response> begin(@PathParam("id") AccompanimentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, AccompanimentAct.PROCEDURE, ifMatch, null, AccompanimentWords.none());
    }

    @POST
    @Path("/granting")
    @Operation(
            operationId = "grantAccompaniment",
            summary = "Grant accompaniment",
            description = "A decision with its day and document opens the case; it is led once a curator is named.")
    @APIResponse(
            responseCode = "200",
            description = "Granted",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"granted\", \"decision\": {\"on\": \"2026-03-02\", \"document\": \"17-с\", \"from\": \"2026-03-03\"}, \"allowedActs\": [\"curatorship\", \"closure\"]}"))
    public Uni<Response> grant(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull GrantingRequest request) {
        return act(id, AccompanimentAct.GRANTING, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/refusal")
    @Operation(
            operationId = "refuseAccompaniment",
            summary = "Refuse accompaniment",
            description =
                    "A decision with its day, document and reason; also before the procedure has begun, and after the consent it rested on has ended.")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"refused\", \"reasonCode\": \"no-ground\", \"decision\": {\"on\": \"2026-03-02\", \"document\": \"18-с\"}, \"allowedActs\": []}"))
    public Uni<Response> refuse(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefusalRequest request) {
        return act(id, AccompanimentAct.REFUSAL, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/curatorship")
    @Operation(
            operationId = "nameAccompanimentCurator",
            summary = "Name the curator",
            description =
                    "The first curator makes a granted case an active one; another takes over. A curator works for the responsible organisation today.")
    @APIResponse(
            responseCode = "200",
            description = "Led by this curator",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"active\", \"allowedActs\": [\"curatorship\", \"review\", \"suspension\", \"closure\"]}"))
    public Uni<Response> lead(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CuratorRequest request) {
        return act(id, AccompanimentAct.CURATORSHIP, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/review")
    @Operation(
            operationId = "reviewAccompaniment",
            summary = "Note that a case was reviewed",
            description =
                    "On which day whoever leads it looked through it, and when next. What the family is given, its plan and who was in touch with it, are services and plans of service-delivery.")
    @APIResponse(
            responseCode = "200",
            description = "Reviewed",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"active\", \"reviewOn\": \"2026-12-01\", \"reviewedOn\": \"2026-09-01\", \"allowedActs\": [\"curatorship\", \"review\", \"suspension\", \"closure\"]}"))
    public Uni<Response> review(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReviewRequest request) {
        return act(id, AccompanimentAct.REVIEW, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/suspension")
    @Operation(
            operationId = "suspendAccompaniment",
            summary = "Suspend an accompaniment",
            description = "It pauses, for a reason.")
    @APIResponse(
            responseCode = "200",
            description = "Suspended",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"suspended\", \"reasonCode\": \"inpatient-treatment\", \"allowedActs\": [\"curatorship\", \"review\", \"resumption\", \"closure\"]}"))
    public Uni<Response> suspend(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SuspensionRequest request) {
        return act(id, AccompanimentAct.SUSPENSION, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/resumption")
    @Operation(
            operationId = "resumeAccompaniment",
            summary = "Resume an accompaniment",
            description = "It goes on after a pause.")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 6, \"status\": \"active\", \"allowedActs\": [\"curatorship\", \"review\", \"suspension\", \"closure\"]}"))
    public Uni<Response> resume(
            @PathParam("id") AccompanimentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, AccompanimentAct.RESUMPTION, ifMatch, null, AccompanimentWords.none());
    }

    @POST
    @Path("/closure")
    @Operation(
            operationId = "closeAccompaniment",
            summary = "Close an accompaniment",
            description =
                    "With its outcome, and the day on which somebody will look how they are; also of a granted one that nobody has led yet, and after the consent it rested on has ended.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 7, \"status\": \"closed\", \"outcomeCode\": \"goals-reached\", \"followUpOn\": \"2026-09-01\", \"allowedActs\": [\"reopening\", \"follow-up-visit\", \"archiving\"]}"))
    public Uni<Response> close(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClosureRequest request) {
        return act(id, AccompanimentAct.CLOSURE, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/reopening")
    @Operation(
            operationId = "reopenAccompaniment",
            summary = "Reopen an accompaniment",
            description =
                    "It goes on after its end, for a reason; not while another is open. One that nobody had led is granted again and waits for its curator.")
    @APIResponse(
            responseCode = "200",
            description = "Active",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 8, \"status\": \"active\", \"reasonCode\": \"new-need\", \"allowedActs\": [\"curatorship\", \"review\", \"suspension\", \"closure\"]}"))
    public Uni<Response> reopen(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReopeningRequest request) {
        return act(id, AccompanimentAct.REOPENING, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/follow-up-visit")
    @Operation(
            operationId = "followUpAccompaniment",
            summary = "Note that somebody looked how they are",
            description = "After the end of an accompaniment; with the next day, if somebody will look again.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 8, \"status\": \"follow-up\", \"outcomeCode\": \"goals-reached\", \"followedUpOn\": \"2026-09-01\", \"allowedActs\": [\"follow-up-visit\", \"archiving\"]}"))
    public Uni<Response> followUp(
            @PathParam("id") AccompanimentId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FollowUpRequest request) {
        return act(id, AccompanimentAct.FOLLOW_UP_VISIT, ifMatch, request, request.toWords());
    }

    @POST
    @Path("/archiving")
    @Operation(
            operationId = "archiveAccompaniment",
            summary = "Archive an accompaniment",
            description = "Nothing more is to be done.")
    @APIResponse(
            responseCode = "200",
            description = "Archived",
            content =
                    @Content(
                            schema = @Schema(implementation = AccompanimentView.class),
                            example =
                                    "{\"version\": 9, \"status\": \"archived\", \"outcomeCode\": \"goals-reached\", \"allowedActs\": []}"))
    public Uni<Response> archive(
            @PathParam("id") AccompanimentId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return act(id, AccompanimentAct.ARCHIVING, ifMatch, null, AccompanimentWords.none());
    }

    private Uni<Response> act(
            AccompanimentId id,
            AccompanimentAct what,
            @Nullable String ifMatch,
            @Nullable Object body,
            AccompanimentWords words) {
        Caller caller = callers.aboutNamedPeople();
        return act.act(attempts.of(caller.keyRing(), body), id, what, IfMatch.version(ifMatch), words, caller)
                .map(answered -> Replies.answered(answered, AccompanimentsResource.COLLECTION, AccompanimentView::of));
    }
}
