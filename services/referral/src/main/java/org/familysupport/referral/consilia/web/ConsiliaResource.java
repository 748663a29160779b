package org.familysupport.referral.consilia.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.familysupport.events.referral.ConsiliumId;
import org.familysupport.kernel.attempt.Answered;
import org.familysupport.referral.consilia.FormConsilium;
import org.familysupport.referral.consilia.PlanSitting;
import org.familysupport.referral.consilia.ReadConsilia;
import org.familysupport.referral.consilia.SeenConsilium;
import org.familysupport.referral.consilia.SittingStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(ConsiliaResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consilia", description = "Interagency consilia: members, sittings, votes, protocols, decisions")
class ConsiliaResource {
    static final String COLLECTION = "/api/v1/consilia";

    private final FormConsilium form;
    private final PlanSitting plan;
    private final ReadConsilia read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    ConsiliaResource(
            FormConsilium form,
            PlanSitting plan,
            ReadConsilia read,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.form = form;
        this.plan = plan;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "formConsilium",
            summary = "Form a consilium",
            description =
                    "A body with a regulation, a quorum and dated members of several agencies. Your organisation is its secretariat.")
    @APIResponse(
            responseCode = "201",
            description = "Formed",
            content = @Content(schema = @Schema(implementation = ConsiliumView.class)))
    public Uni<Response> form(@Valid @NotNull ConsiliumRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return answer(form.form(attempts.of(caller.keyRing(), wanted), wanted.toDraft(caller.organisation()), caller));
    }

    @GET
    @Operation(
            operationId = "listConsilia",
            summary = "List your consilia",
            description =
                    "Those whose secretariat your organisation is, or in which one of its people is a member today; the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ConsiliumListing.class)))
    public Uni<Response> list(
            @QueryParam("pageSize") @Nullable String pageSize, @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), ConsiliumRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readConsilium",
            summary = "Read a consilium",
            description =
                    "For its secretariat and the organisations of its members today; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The consilium",
            content = @Content(schema = @Schema(implementation = ConsiliumView.class)))
    public Uni<Response> read(@PathParam("id") ConsiliumId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen ->
                        Replies.read(ConsiliumView.of(seen), seen.consilium().version()));
    }

    @POST
    @Path("/{id}/members")
    @Operation(
            operationId = "addConsiliumMember",
            summary = "Add a member",
            description =
                    "By the secretariat; a specialist who works there on the first day, and is a member once at a time. One of them leads as `chair`. Its organisation may read about those on the agendas of the sittings that are planned for its time.")
    @APIResponse(
            responseCode = "200",
            description = "Added",
            content = @Content(schema = @Schema(implementation = ConsiliumView.class), example = "{\"version\": 2}"))
    public Uni<Response> join(
            @PathParam("id") ConsiliumId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MemberRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(form.join(
                attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.toDraft(), caller));
    }

    @POST
    @Path("/{id}/members/{member}/ending")
    @Operation(
            operationId = "endConsiliumMember",
            summary = "Set the last day of a member",
            description =
                    "By the secretariat. Sittings of days before stay as they were; for those after it the organisation reads nothing more, unless another of its own is a member. A day before a sitting at which the member was present is refused.")
    @APIResponse(
            responseCode = "200",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ConsiliumView.class), example = "{\"version\": 2}"))
    public Uni<Response> leave(
            @PathParam("id") ConsiliumId id,
            @Parameter(description = "The id of its time as a member") @PathParam("member") UUID member,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MemberEndingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return answer(form.leave(
                attempts.of(caller.keyRing(), request),
                id,
                member,
                IfMatch.version(ifMatch),
                request.lastDay(),
                caller));
    }

    @POST
    @Path("/{id}/sittings")
    @Operation(
            operationId = "planSitting",
            summary = "Plan a sitting",
            description =
                    "By the secretariat, about children and families for which it is responsible. Members and the organisations invited know of it, but for those from whom somebody on the agenda is hidden.")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = SittingView.class)))
    public Uni<Response> plan(@PathParam("id") ConsiliumId id, @Valid @NotNull SittingRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return plan.plan(attempts.of(caller.keyRing(), wanted), id, wanted.toDraft(), caller)
                .map(answered -> Replies.answered(answered, SittingsResource.COLLECTION, SittingView::of));
    }

    @GET
    @Path("/{id}/sittings")
    @Operation(
            operationId = "listSittings",
            summary = "List the sittings of a consilium",
            description = "The latest day first; those in which you have a seat.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SittingListing.class)))
    public Uni<Response> sittings(
            @PathParam("id") ConsiliumId id,
            @Parameter(description = "Only those with this status", example = "planned")
                    @QueryParam("status")
                    @Pattern(regexp = "planned|held|protocol-signed|cancelled", message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.sittings(
                        id, status == null ? null : SittingStatus.of(status), paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), SittingRowView::of));
    }

    private static Uni<Response> answer(Uni<Answered<SeenConsilium>> done) {
        return done.map(answered -> Replies.answered(answered, COLLECTION, ConsiliumView::of));
    }
}
