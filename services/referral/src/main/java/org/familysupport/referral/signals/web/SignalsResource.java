package org.familysupport.referral.signals.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.SignalId;
import org.familysupport.referral.signals.RaiseSignal;
import org.familysupport.referral.signals.ReadSignals;
import org.familysupport.referral.signals.SignalFilter;
import org.familysupport.referral.signals.SignalStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(SignalsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "signals", description = "That somebody may need help, from whatever side; and calls to the hot line")
class SignalsResource {
    static final String COLLECTION = "/api/v1/signals";
    private static final String SENT = "sent";
    private static final String STATUSES = "new|under-review|registered|linked-to-case|rejected";

    private final RaiseSignal raise;
    private final ReadSignals read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    SignalsResource(RaiseSignal raise, ReadSignals read, Callers callers, Attempts attempts, Paging paging) {
        this.raise = raise;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "raiseSignal",
            summary = "Pass on that somebody may need help",
            description =
                    "From whatever side, also anonymous, also about a child not born yet: no family or person need be known. It is for one organisation to handle, and only who passed it on and who handles it know of it. The urgency sets the term for the first deed.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
    public Uni<Response> raise(@Valid @NotNull SignalRequest wanted) {
        Caller caller = callers.aboutNamedPeople();
        return raise.raise(attempts.of(caller.keyRing(), wanted), wanted.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, SignalView::of));
    }

    @GET
    @Operation(
            operationId = "listSignals",
            summary = "List the signals that your organisation handles, or passed on",
            description =
                    "The newest first. `withoutFirstAction=overdue` finds those about which nothing was done though the term went by, `missed` those too about which something was said to have been done after it. All filters must hold at once. A body above an organisation does not see those of protected topics.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SignalListing.class)))
    public Uni<Response> list(
            @Parameter(description = "What you handle, or what you passed on", example = "inbox")
                    @QueryParam("box")
                    @DefaultValue("inbox")
                    @Pattern(regexp = "inbox|sent", message = "rule:UNKNOWN_CODE")
                    String box,
            @Parameter(description = "Only those with this status", example = "new")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @Parameter(
                            description = "Only those of this urgency: code of the list `signal-urgency`",
                            example = "urgent")
                    @QueryParam("urgency")
                    @KnownCode("signal-urgency")
                    @Nullable
                    String urgency,
            @Parameter(
                            description =
                                    "Only those about which nothing was done yet: `waiting` all of them, `overdue` those whose term went by; `missed` all whose term went by before anything was said to have been done",
                            example = "overdue")
                    @QueryParam("withoutFirstAction")
                    @Pattern(regexp = "waiting|overdue|missed", message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String withoutFirstAction,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        SignalFilter filter = new SignalFilter(
                box.equals(SENT),
                status == null ? null : SignalStatus.of(status),
                urgency,
                withoutFirstAction == null
                        ? null
                        : SignalFilter.WithoutFirstAction.valueOf(withoutFirstAction.toUpperCase(Locale.ROOT)));
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), SignalRowView::of));
    }

    @GET
    @Path("/counts")
    @Operation(
            operationId = "countSignals",
            summary = "Count the signals that came to your organisation in a time",
            description =
                    "By channel, topic, urgency and where they stand now; only what there is. Days are those of the region, both included.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            content = @Content(schema = @Schema(implementation = SignalCountsView.class)))
    public Uni<Response> counts(
            @Parameter(description = "First day", example = "2026-01-01") @QueryParam("from") @NotNull @PlausibleDay
                    LocalDate from,
            @Parameter(description = "Last day", example = "2026-12-31") @QueryParam("to") @NotNull @PlausibleDay
                    LocalDate to) {
        return read.counts(from, to, callers.aboutNamedPeople())
                .map(rows -> Response.ok(SignalCountsView.of(from, to, rows))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readSignal",
            summary = "Read a signal",
            description =
                    "For who passed it on and who handles it; anyone else gets the same 404 as for an id that was never given. Whom it ended with is told to who may know them.")
    @APIResponse(
            responseCode = "200",
            description = "The signal",
            content = @Content(schema = @Schema(implementation = SignalView.class)))
    public Uni<Response> read(@PathParam("id") SignalId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(SignalView.of(seen), seen.signal().version()));
    }
}
