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
import org.familysupport.referral.referrals.Onward;
import org.familysupport.referral.referrals.PassOn;
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
    private final PassOn passOn;
    private final Callers callers;
    private final Attempts attempts;
    private final InstantSource clock;

    ReferralActsResource(ActOnReferral actOn, PassOn passOn, Callers callers, Attempts attempts, InstantSource clock) {
        this.actOn = actOn;
        this.passOn = passOn;
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
                    "The first receiver to accept has it: the others' tasks end in that instant, and who accepts after that gets 409 `taken-by-another`, whatever version it saw. You may know the subject in full until the end; where it rests on a consent, as much as that opens (`consent`), and enter the services that you give.")
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
                    "With a reason for the source. When no receiver is left the referral is rejected. Help that no side may refuse alone, by the column `refusal` of the list `need-category`, stays requested with the business status `denial-to-confirm` until the source, or who coordinates for the region, agrees.")
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
                    "By the source, or by a receiver for its own part, as long as it has not ended. All access by it ends at once. Help that may not be refused by one side alone its receiver does not give up alone either: that waits for `rejection-confirmation`.")
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
            description = "You may know the subject again as after accepting it.")
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

    @POST
    @Path("/{id}/claim")
    @Operation(
            operationId = "claimReferral",
            summary = "Take a referral that stands open",
            description =
                    "For an organisation of the kind and place to which it stands open. The first to claim it has it; who claims it after that gets 409 `taken-by-another`, whatever version it saw.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"accepted\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"pool\": {\"territory\": \"50701000\", \"organisationType\": \"early-help-service\"}, \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"accepted\", \"since\": \"2026-03-03T03:00:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\"}], \"allowedActs\": [\"start\", \"cancellation\"]}"))
    public Uni<Response> claim(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.CLAIM, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/rejection-confirmation")
    @Operation(
            operationId = "confirmRejection",
            summary = "Agree to a denial",
            description =
                    "Turns the second key for help that no side may refuse alone: from now on it is a rejection like any other. Also for who coordinates for the region; it sees no subject.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"rejected\", \"category\": \"child-protection\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"rejected\", \"since\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"no-specialist\"}], \"allowedActs\": [\"redirection\", \"entered-in-error\"]}"))
    public Uni<Response> confirmRejection(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.REJECTION_CONFIRMATION, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/rejection-refusal")
    @Operation(
            operationId = "refuseRejection",
            summary = "Do not agree to a denial",
            description =
                    "The receiver has to answer again, and what was left of its time runs on. Also for who coordinates for the region; it sees no subject.")
    @APIResponse(
            responseCode = "200",
            description = "Asked again",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"requested\", \"category\": \"child-protection\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"requested\", \"since\": \"2026-03-02T04:05:06Z\", \"note\": \"Других центров в районе нет\"}]}"))
    public Uni<Response> refuseRejection(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull NoteRequest request) {
        return act(ReferralAct.REJECTION_REFUSAL, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/business-status")
    @Operation(
            operationId = "tellBusinessStatus",
            summary = "Say how it stands with the help",
            description = "The status stays; the source sees the word beside it.")
    @APIResponse(
            responseCode = "200",
            description = "Told",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 3, \"status\": \"accepted\", \"businessStatus\": \"waitlisted\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"accepted\", \"businessStatus\": \"waitlisted\", \"since\": \"2026-03-03T03:00:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\"}], \"allowedActs\": [\"start\", \"cancellation\", \"business-status\", \"return\"]}"))
    public Uni<Response> tell(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull BusinessStatusRequest request) {
        return act(ReferralAct.BUSINESS_STATUS, id, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/redirection")
    @Operation(
            operationId = "redirectReferral",
            summary = "Ask others instead",
            description =
                    "Makes a referral of its own with `redirects` = this one and the same `firstRequestedAt`, from which waiting is counted. Who was still asked is asked no longer; where nobody has answered in time, others are asked so too. Answers with the new one.")
    @APIResponse(
            responseCode = "201",
            description = "The new referral",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 1, \"status\": \"requested\", \"redirects\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"replaces\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}"))
    public Uni<Response> redirect(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull OnwardRequest request) {
        return passOn(ReferralAct.REDIRECTION, id, ifMatch, request, request.toOnward(organisation));
    }

    @POST
    @Path("/{id}/return")
    @Operation(
            operationId = "returnReferral",
            summary = "Ask who answers for the family to take it back",
            description =
                    "Makes a referral of its own with `code` = `return` and `partOf` = this one, asked of the source or of who has taken over the responsibility from it, which must accept; what is still open of this one ends only then. Answers with the new one.")
    @APIResponse(
            responseCode = "201",
            description = "The new referral",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 1, \"status\": \"requested\", \"code\": \"return\", \"partOf\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"replaces\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"reasonCode\": \"family-moved\"}"))
    public Uni<Response> giveBack(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReturnRequest request) {
        return passOn(ReferralAct.RETURN, id, ifMatch, request, request.toOnward(organisation));
    }

    @POST
    @Path("/{id}/renewal")
    @Operation(
            operationId = "renewReferral",
            summary = "Ask again for help that did not come about",
            description =
                    "Makes a referral of its own with `partOf` = this one and the same `firstRequestedAt`. Answers with the new one.")
    @APIResponse(
            responseCode = "201",
            description = "The new referral",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 1, \"status\": \"requested\", \"partOf\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"replaces\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}"))
    public Uni<Response> renew(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull OnwardRequest request) {
        return passOn(ReferralAct.RENEWAL, id, ifMatch, request, request.toOnward(organisation));
    }

    @POST
    @Path("/{id}/closure")
    @Operation(
            operationId = "closeReferral",
            summary = "Ask no more for help that did not come about",
            description = "The other answer to a failure is `renewal`.")
    @APIResponse(
            responseCode = "200",
            description = "Closed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"failed\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"settledAt\": \"2026-06-01T02:00:00Z\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"failed\", \"since\": \"2026-05-29T08:00:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-05-29T08:00:00Z\", \"reasonCode\": \"family-moved\"}], \"allowedActs\": [\"entered-in-error\"]}"))
    public Uni<Response> close(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.CLOSURE, id, ifMatch, null, ActWords.none(organisation));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmReferral",
            summary = "Agree with the result",
            description = "The loop is closed: the source has taken note of what was given.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferralView.class),
                            example =
                                    "{\"version\": 5, \"status\": \"completed\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"settledAt\": \"2026-06-01T02:00:00Z\", \"tasks\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"completed\", \"since\": \"2026-05-29T08:00:00Z\", \"acceptedAt\": \"2026-03-03T03:00:00Z\", \"startedAt\": \"2026-03-05T02:10:00Z\", \"endedAt\": \"2026-05-29T08:00:00Z\", \"outcome\": \"service-provided\"}], \"allowedActs\": [\"entered-in-error\"]}"))
    public Uni<Response> confirm(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(ReferralAct.CONFIRMATION, id, ifMatch, null, ActWords.none(organisation));
    }

    private Uni<Response> act(
            ReferralAct act, ReferralId id, @Nullable String ifMatch, @Nullable Object body, ActWords words) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), new Said(words.organisation(), body));
        return actOn.act(attempt, id, act, IfMatch.version(ifMatch), words, caller)
                .map(answered -> Replies.answered(
                        answered, ReferralsResource.COLLECTION, seen -> ReferralView.of(seen, clock.instant())));
    }

    private Uni<Response> passOn(ReferralAct act, ReferralId id, @Nullable String ifMatch, Object body, Onward onward) {
        Caller caller = callers.aboutNamedPeople();
        Attempt attempt = attempts.of(caller.keyRing(), new Said(onward.organisation(), body));
        return passOn.pass(attempt, id, act, IfMatch.version(ifMatch), onward, caller)
                .map(answered -> Replies.answered(
                        answered, ReferralsResource.COLLECTION, seen -> ReferralView.of(seen, clock.instant())));
    }
}
