package org.familysupport.referral.drafts.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.ReferralId;
import org.familysupport.referral.drafts.ReadDrafts;
import org.familysupport.referral.drafts.SendDraft;
import org.familysupport.referral.drafts.WriteDraft;
import org.familysupport.referral.referrals.web.ReferralView;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/** The door for referrals that are being written; once sent they are at the door of referrals under the same id. */
@Path(DraftsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts", description = "Referrals that are being written and nobody else knows of")
class DraftsResource {
    static final String COLLECTION = "/api/v1/referrals/drafts";
    private static final String REFERRALS = "/api/v1/referrals";

    private final WriteDraft write;
    private final SendDraft send;
    private final ReadDrafts read;
    private final SendChecks checks;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final InstantSource clock;

    DraftsResource(
            WriteDraft write,
            SendDraft send,
            ReadDrafts read,
            SendChecks checks,
            Callers callers,
            Attempts attempts,
            Paging paging,
            InstantSource clock) {
        this.write = write;
        this.send = send;
        this.read = read;
        this.checks = checks;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "beginReferralDraft",
            summary = "Begin to write a referral",
            description =
                    "By who may change the subject. Only the subject must be there; all else is checked when it is sent. Nobody is asked or told, and only your organisation sees it. What nobody touches for the term `keep-draft`, 30 days unless the region sets another, is deleted.")
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> begin(@Valid @NotNull DraftRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return write.begin(
                        attempts.of(caller.keyRing(), request),
                        request.subject().toRef(),
                        request.source(caller.organisation()),
                        request.toContent(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, DraftView::of));
    }

    @GET
    @Operation(
            operationId = "listReferralDrafts",
            summary = "List what your organisation is writing",
            description = "The last begun first, about those whom your organisation still knows.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = DraftListing.class)))
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), DraftView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readReferralDraft",
            summary = "Read a draft",
            description =
                    "For the organisation that writes it. Anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = DraftView.class)))
    public Uni<Response> read(@PathParam("id") ReferralId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(DraftView.of(seen), seen.draft().version()));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "writeReferralDraft",
            summary = "Write on a draft",
            description =
                    "The whole is given anew; subject and source stay. Its term begins anew too. To say the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content = @Content(schema = @Schema(implementation = DraftView.class), example = "{\"version\": 2}"))
    public Uni<Response> write(
            @PathParam("id") ReferralId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull DraftRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return write.write(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.subject().toRef(),
                        request.source(caller.organisation()),
                        request.toContent(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, DraftView::of));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteReferralDraft",
            summary = "Delete a draft",
            description =
                    "By the organisation that writes it, also when the subject is another's by now. Nothing of it is kept but the trace of who wrote and deleted it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Response> delete(@PathParam("id") ReferralId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return write.delete(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(gone -> Response.noContent().build());
    }

    @POST
    @Path("/{id}/request")
    @Operation(
            operationId = "sendReferralDraft",
            summary = "Send a draft",
            description =
                    "Asks the receivers as `POST /api/v1/referrals` does, with all its checks: what is missing or wrong is told at once (422). The referral has the id of the draft, and the draft is no more.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Uni<Response> send(@PathParam("id") ReferralId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return send.send(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), checks::check, caller)
                .map(answered -> Replies.answered(answered, REFERRALS, seen -> ReferralView.of(seen, clock.instant())));
    }
}
