package org.familysupport.referral.signals.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.HotLineCallId;
import org.familysupport.referral.signals.ReadCalls;
import org.familysupport.referral.signals.TakeCall;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(HotLineCallsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals")
class HotLineCallsResource {
    static final String COLLECTION = "/api/v1/hot-line-calls";

    private final TakeCall take;
    private final ReadCalls read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    HotLineCallsResource(TakeCall take, ReadCalls read, Callers callers, Attempts attempts, Paging paging) {
        this.take = take;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "takeHotLineCall",
            summary = "Note a call to the hot line",
            description =
                    "An anonymous call is kept with no person. One whose urgency the list `signal-urgency` says so of opens a signal, together with itself or not at all; the answer names it.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = HotLineCallView.class)))
    public Uni<Response> take(@Valid @NotNull HotLineCallRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return take.take(attempts.of(caller.keyRing(), wanted), wanted.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, HotLineCallView::of));
    }

    @GET
    @Operation(
            operationId = "listHotLineCalls",
            summary = "List the calls that your organisation's hot line took",
            description = "The newest first. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = HotLineCallListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only those of this topic: code of the list `signal-topic`", example = "hardship")
                    @QueryParam("topic")
                    @KnownCode("signal-topic")
                    @Nullable
                    String topic,
            @Parameter(
                            description = "Only those of this urgency: code of the list `signal-urgency`",
                            example = "urgent")
                    @QueryParam("urgency")
                    @KnownCode("signal-urgency")
                    @Nullable
                    String urgency,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(topic, urgency, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), HotLineCallRowView::of));
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countHotLineCalls",
            summary = "Count the calls that your organisation's hot line took in a time",
            description =
                    "By channel, topic, urgency and answer; only what there is. Days are those of the region, both included.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = HotLineCallCountsView.class)))
    public Uni<Response> counts(
            @Parameter(description = "First day", example = "2026-01-01") @QueryParam("from") @NotNull @PlausibleDay
                    LocalDate from,
            @Parameter(description = "Last day", example = "2026-12-31") @QueryParam("to") @NotNull @PlausibleDay
                    LocalDate to) {
        return read.counts(from, to, callers.aboutNamedPeople())
                .map(rows -> Response.ok(HotLineCallCountsView.of(from, to, rows))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readHotLineCall",
            summary = "Read a call to the hot line",
            description = "For whose hot line it is; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The call",
            content = @Content(schema = @Schema(implementation = HotLineCallView.class)))
    public Uni<Response> read(@PathParam("id") HotLineCallId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(HotLineCallView.of(seen), seen.call().version()));
    }
}
