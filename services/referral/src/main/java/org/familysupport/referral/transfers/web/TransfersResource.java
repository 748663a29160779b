package org.familysupport.referral.transfers.web;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.TransferId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.referral.handovers.web.Said;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.transfers.ActOnTransfer;
import org.familysupport.referral.transfers.ReadTransfers;
import org.familysupport.referral.transfers.RequestTransfer;
import org.familysupport.referral.transfers.TransferAct;
import org.familysupport.referral.transfers.TransferFilter;
import org.familysupport.referral.transfers.TransferStatus;
import org.familysupport.referral.transfers.TransferWords;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.familysupport.web.problem.FirstLook;
import org.jspecify.annotations.Nullable;

@Path(TransfersResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers", description = "Responsibility moves from one organisation to another")
class TransfersResource {
    static final String COLLECTION = "/api/v1/transfers";
    private static final String SENT = "sent";
    private static final String FOR =
            "For which organisation; only needed by an agency's system that stands for several sides of the transfer";
    private static final String STATUSES = "requested|accepted|completed|rejected|cancelled";

    private final RequestTransfer request;
    private final ActOnTransfer act;
    private final ReadTransfers read;
    private final Callers callers;
    private final Attempts attempts;
    private final FirstLook look;
    private final Paging paging;

    TransfersResource(
            RequestTransfer request,
            ActOnTransfer act,
            ReadTransfers read,
            Callers callers,
            Attempts attempts,
            FirstLook look,
            Paging paging) {
        this.request = request;
        this.act = act;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.look = look;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "requestTransfer",
            summary = "Offer responsibility to one or several organisations",
            description =
                    "For the organisation that is responsible now; it stays so until one of them accepts. Each receiver may know a preview of the subject from now on. While a transfer of the same subject and programme is open, another is refused with 409.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Uni<Response> request(@NotNull TransferRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        Violations said = look.at(wanted, TransferRequest.DECISIVE);
        return request.request(attempts.of(caller.keyRing(), wanted), wanted.toDraft(), said, caller)
                .map(answered -> Replies.answered(answered, COLLECTION, TransferView::of));
    }

    @GET
    @Operation(
            operationId = "listTransfers",
            summary = "List what your organisation was offered, or offered",
            description =
                    "`box=inbox` has a row for each offer to you, `box=sent` one for each transfer you requested; the newest first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = TransferListing.class)))
    public Uni<Response> list(
            @Parameter(description = "What others ask of you, or what you ask of others", example = "inbox")
                    @QueryParam("box")
                    @DefaultValue("inbox")
                    @Pattern(regexp = "inbox|sent", message = "rule:UNKNOWN_CODE")
                    String box,
            @Parameter(description = "Only those with this status, from your side", example = "requested")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(
                            description =
                                    "`family`, or `person` for one of its members or somebody with none; with `subject`",
                            example = "family")
                    @QueryParam("subjectKind")
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String subjectKind,
            @Parameter(description = "Only those about this family or person itself: its id; with `subjectKind`")
                    @QueryParam("subject")
                    @Nullable
                    UUID subject,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        PageRequest page = paging.request(caller.subject());
        TransferFilter wanted = new TransferFilter(
                status == null ? null : TransferStatus.of(status), SubjectRequest.wanted(subjectKind, subject));
        return (box.equals(SENT) ? read.sent(wanted, page, caller) : read.inbox(wanted, page, caller))
                .map(found -> paging.answer(found, caller.subject(), TransferRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readTransfer",
            summary = "Read a transfer",
            description =
                    "The source sees every offer, a receiver its own alone. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The transfer, from your side",
            content = @Content(schema = @Schema(implementation = TransferView.class)))
    public Uni<Response> read(@PathParam("id") TransferId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(TransferView.of(seen), seen.version()));
    }

    @POST
    @Path("/{id}/acceptance")
    @Operation(
            operationId = "acceptTransfer",
            summary = "Accept responsibility",
            description =
                    "You are responsible from this instant, and the former organisation may read on for 30 days, unless the region sets another time. The first receiver to accept has it; who accepts after that gets 409 `taken-by-another`, whatever version it saw.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted",
            content =
                    @Content(
                            schema = @Schema(implementation = TransferView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"accepted\", \"target\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"acceptedAt\": \"2026-03-05T02:10:00Z\", \"offers\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"accepted\", \"since\": \"2026-03-05T02:10:00Z\"}], \"allowedActs\": []}"))
    public Uni<Response> accept(
            @PathParam("id") TransferId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation) {
        return act(id, TransferAct.ACCEPTANCE, ifMatch, null, new TransferWords(organisation, null, null));
    }

    @POST
    @Path("/{id}/rejection")
    @Operation(
            operationId = "rejectTransfer",
            summary = "Reject responsibility",
            description =
                    "With a reason for the source, which stays responsible. When no receiver is left the transfer is rejected.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = TransferView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"rejected\", \"note\": null, \"redactedFields\": [\"note\"], \"offers\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"rejected\", \"since\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"outside-area\"}], \"allowedActs\": []}"))
    public Uni<Response> reject(
            @PathParam("id") TransferId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull TransferReasonRequest request) {
        return act(id, TransferAct.REJECTION, ifMatch, request, request.toWords(organisation));
    }

    @POST
    @Path("/{id}/cancellation")
    @Operation(
            operationId = "cancelTransfer",
            summary = "Take an offer of responsibility back",
            description = "By the source, as long as nobody has accepted.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = TransferView.class),
                            example =
                                    "{\"version\": 2, \"status\": \"cancelled\", \"offers\": [{\"receiver\": \"01a20499-7ee1-7000-95f8-73d524840aed\", \"status\": \"cancelled\", \"since\": \"2026-03-05T02:10:00Z\", \"reasonCode\": \"sender-withdrew\"}], \"allowedActs\": []}"))
    public Uni<Response> cancel(
            @PathParam("id") TransferId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = FOR) @QueryParam("organisation") @Nullable OrganisationId organisation,
            @Valid @NotNull TransferReasonRequest request) {
        return act(id, TransferAct.CANCELLATION, ifMatch, request, request.toWords(organisation));
    }

    private Uni<Response> act(
            TransferId id, TransferAct what, @Nullable String ifMatch, @Nullable Object body, TransferWords words) {
        Caller caller = callers.aboutNamedPeople();
        return act.act(
                        attempts.of(caller.keyRing(), new Said(words.organisation(), body)),
                        id,
                        what,
                        IfMatch.version(ifMatch),
                        words,
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, TransferView::of));
    }
}
