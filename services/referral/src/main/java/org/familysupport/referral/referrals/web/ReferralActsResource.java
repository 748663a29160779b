package org.familysupport.referral.referrals.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.attempt.Attempt;
import org.familysupport.referral.handovers.web.Said;
import org.familysupport.referral.referrals.ActOnReferral;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.jspecify.annotations.Nullable;

/** The door for acts: each is a sub-resource named like it; what may follow what stands in the lifecycle. */
@Path(ReferralsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
class ReferralActsResource {
    private static final String FOR =
            "For which organisation; only needed by an agency's system that stands for several sides of the referral";

    private final ActOnReferral actOn;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;

    ReferralActsResource(ActOnReferral actOn, Callers callers, Attempts attempts, InstantSource clock) {
        this.actOn = actOn;
        this.callers = callers;
        this.attempts = attempts;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptReferral",
            summary = "Accept a referral",
            description =
                    "The first receiver to accept has it: the others' tasks end in that instant, and who accepts after that gets 409 `taken-by-another`, whatever version it saw. You may know the subject in full until the end.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"accepted\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"accepted\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\"}], \"allowedActs\": [\"start\", \"cancellation\"]}"))
    public Uni<Response> accept(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.ACCEPTANCE, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectReferral",
            summary = "Reject a referral",
            description =
                    "With a reason for the source. The preview of the subject ends at once. When no receiver is left the referral is rejected.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"rejected\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"legalBasis\": {\"reference\": null}, \"redactedFields\": [\"note\", \"legalBasis.reference\"], \"note\": null, \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"rejected\", \"since\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"at-capacity\"}], \"allowedActs\": []}"))
    public Uni<Response> reject(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(ReferralAct.REJECTION, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelReferral",
            summary = "Cancel a referral",
            description =
                    "By the source, or by a receiver for its own part, as long as it has not ended. All access by it ends at once.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"cancelled\", \"target\": null, \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"cancelled\", \"since\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"sender-withdrew\"}], \"allowedActs\": [\"entered-in-error\"]}"))
    public Uni<Response> cancel(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(ReferralAct.CANCELLATION, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            operationId = "startReferral",
            summary = "Start the help",
            description = "The first contact or appointment.")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"in-progress\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"in-progress\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\"}], \"allowedActs\": [\"hold\", \"completion\", \"failure\", \"cancellation\"]}"))
    public Uni<Response> start(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.START, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/hold")
    @Operation(
            operationId = "holdReferral",
            summary = "Pause the help",
            description = "With a reason. While it pauses you may read and not write.")
    @APIResponse(
            responseCode = "200",
            description = "On hold",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"on-hold\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"on-hold\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"child-ill\"}], \"allowedActs\": [\"resumption\", \"cancellation\"]}"))
    public Uni<Response> hold(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(ReferralAct.HOLD, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/resumption")
    @Operation(
            operationId = "resumeReferral",
            summary = "Go on after a pause",
            description = "You may know the subject in full again.")
    @APIResponse(
            responseCode = "200",
            description = "In progress",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"in-progress\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"in-progress\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\"}], \"allowedActs\": [\"hold\", \"completion\", \"failure\", \"cancellation\"]}"))
    public Uni<Response> resume(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.RESUMPTION, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/completion")
    @Operation(
            operationId = "completeReferral",
            summary = "Complete a referral",
            description =
                    "Needs a service given within it and known here (it waits up to 2 seconds, unless the region sets another time, for one on its way, else 409 `delivery-missing`), or the outcome `no-service-needed`. You may read on for 30 days, unless the region sets another time.")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"completed\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"completed\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-05-29T08:00:00Z\", \"outcome\": \"service-provided\"}], \"allowedActs\": []}"))
    public Uni<Response> complete(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull CompletionRequest request) {
        return act(ReferralAct.COMPLETION, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/failure")
    @Operation(
            operationId = "failReferral",
            summary = "End a referral without the help",
            description =
                    "With a reason; the source must refer again or close. You may read on for 30 days, unless the region sets another time.")
    @APIResponse(
            responseCode = "200",
            description = "Failed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 4, \"status\": \"failed\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"failed\", \"since\": \"2026-03-05T02:10:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-05-29T08:00:00Z\", \"reasonCode\": \"family-moved\"}], \"allowedActs\": []}"))
    public Uni<Response> fail(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(ReferralAct.FAILURE, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/entered-in-error")
    @Operation(
            operationId = "enterReferralInError",
            summary = "Take a referral back that should never have been",
            description =
                    "By a head of service of the source, with a reason. It counts nowhere and stays in the audit.")
    @APIResponse(
            responseCode = "200",
            description = "Entered in error",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"entered-in-error\", \"target\": null, \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"entered-in-error\", \"since\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"sent-in-error\"}], \"allowedActs\": []}"))
    public Uni<Response> enterInError(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(ReferralAct.ENTERED_IN_ERROR, id, ifMatch, request, request.toWords(organisation));
    }

    private Uni<Response> act(
            ReferralAct act, ReferralId id, @Nullable String ifMatch, @Nullable Object body, ActWords words) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), new Said(words.organisation(), body));
        return actOn.act(attempt, id, act, IfMatch.version(ifMatch), words, caller)
                .map(answered -> Replies.answered(
                        answered, ReferralsResource.COLLECTION, seen -> ReferralView.of(seen, clock.instant())));
    }
}
