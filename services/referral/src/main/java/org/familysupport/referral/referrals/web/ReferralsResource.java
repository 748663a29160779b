package org.familysupport.referral.referrals.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.Produces;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.referrals.ActOnReferral;
import org.familysupport.referral.referrals.ActWords;
import org.familysupport.referral.referrals.ReadReferrals;
import org.familysupport.referral.referrals.ReferralAct;
import org.familysupport.referral.referrals.ReferralStatus;
import org.familysupport.referral.referrals.RequestReferral;
import org.familysupport.referral.referrals.SeenReferral;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(ReferralsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals", description = "One organisation asks others to help, and sees what became of it")
class ReferralsResource {
    static final String COLLECTION = "/api/v1/referrals";
    private static final String SENT = "sent";
    private static final String FOR =
            "For which organisation; only needed by an agency's system that stands for several sides of the referral";
    private static final String STATUSES =
            "requested|accepted|rejected|in-progress|on-hold|completed|failed|cancelled|entered-in-error";

    private final RequestReferral request;
    private final ActOnReferral act;
    private final ReadReferrals read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final InstantSource clock;

    ReferralsResource(
            RequestReferral request,
            ActOnReferral act,
            ReadReferrals read,
            Callers callers,
            Attempts attempts,
            Paging paging,
            InstantSource clock) {
        this.request = request;
        this.act = act;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "requestReferral",
            summary = "Ask one or several organisations to help",
            description = "You must know the subject in full. Each receiver may know a preview of it from now on; the first to accept has the referral. A family just registered is waited for, up to 2 seconds. Who may not know the subject gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> request(@Valid @NotNull ReferralRequest wanted) {
        Caller caller = callers.withPurpose();
        return request.request(
                        attempts.of(caller.keyRing(), wanted), wanted.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, this::view));
    }

    @GET
    @Operation(
            operationId = "listReferrals",
            summary = "List what your organisation was asked, or asked",
            description = "`box=inbox` has a row for each task of yours, `box=sent` one for each referral you sent; the newest first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ReferralListing.class)))
    public Uni<Response> list(
            @QueryParam("box") @DefaultValue("inbox") @Pattern(regexp = "inbox|sent", message = "rule:UNKNOWN_CODE")
            String box,
            @QueryParam("status") @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE") @Nullable String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.withPurpose();
        PageRequest page = paging.request(caller.subject());
        ReferralStatus wanted = status == null ? null : ReferralStatus.of(status);
        return (box.equals(SENT) ? read.sent(wanted, page, caller) : read.inbox(wanted, page, caller))
                .map(found -> paging.answer(found, caller.subject(), ReferralRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readReferral",
            summary = "Read a referral",
            description = "The source sees every task and the services given within it, a receiver its own task alone. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The referral, from your side",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id) {
        return read.one(id, callers.withPurpose()).map(seen -> Replies.read(view(seen), seen.version()));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptReferral",
            summary = "Accept a referral",
            description = "The first receiver to accept has it: the others' tasks end in that instant, and who accepts after that gets 409 `taken-by-another`, whatever version it saw. You may know the subject in full until the end.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> accept(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(id, ReferralAct.ACCEPTANCE, ifMatch, null, new ActWords(organisation, null, null, null));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectReferral",
            summary = "Reject a referral",
            description = "With a reason for the source. The preview of the subject ends at once. When no receiver is left the referral is rejected.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> reject(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(id, ReferralAct.REJECTION, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelReferral",
            summary = "Cancel a referral",
            description = "By the source, or by a receiver for its own part, as long as it has not ended. All access by it ends at once.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> cancel(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(id, ReferralAct.CANCELLATION, ifMatch, request, request.toWords(organisation));
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
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> start(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(id, ReferralAct.START, ifMatch, null, new ActWords(organisation, null, null, null));
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
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> hold(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(id, ReferralAct.HOLD, ifMatch, request, request.toWords(organisation));
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
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> resume(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(id, ReferralAct.RESUMPTION, ifMatch, null, new ActWords(organisation, null, null, null));
    }

    @POST
    @Path("/{id}/completion")
    @Operation(
            operationId = "completeReferral",
            summary = "Complete a referral",
            description = "Needs a service given within it and known here (it waits up to 2 seconds for one on its way, else 409 `delivery-missing`), or the outcome `no-service-needed`. You may read on for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "Completed",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> complete(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull CompletionRequest request) {
        return act(id, ReferralAct.COMPLETION, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/failure")
    @Operation(
            operationId = "failReferral",
            summary = "End a referral without the help",
            description = "With a reason; the source must refer again or close. You may read on for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "Failed",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> fail(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(id, ReferralAct.FAILURE, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/entered-in-error")
    @Operation(
            operationId = "enterReferralInError",
            summary = "Take a referral back that should never have been",
            description = "By a head of service of the source, with a reason. It counts nowhere and stays in the audit.")
    @APIResponse(
            responseCode = "200",
            description = "Entered in error",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> enterInError(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull ReasonRequest request) {
        return act(id, ReferralAct.ENTERED_IN_ERROR, ifMatch, request, request.toWords(organisation));
    }

    /** What makes two attempts at one act the same: for whom it is done and what is said. */
    private record Said(@Nullable OrganisationId organisation, @Nullable Object body) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    private Uni<Response> act(
            ReferralId id, ReferralAct what, @Nullable String ifMatch, @Nullable Object body, ActWords words) {
        Caller caller = callers.withPurpose();
        return act.act(attempts.of(caller.keyRing(), new Said(words.organisation(), body)), id, what, IfMatch.version(ifMatch), words, caller)
                .map(answered -> Replies.answered(answered, COLLECTION, this::view));
    }

    private ReferralView view(SeenReferral seen) {
        return ReferralView.of(seen, clock.instant());
    }
}
