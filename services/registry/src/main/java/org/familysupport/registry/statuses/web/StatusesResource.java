package org.familysupport.registry.statuses.web;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.registry.StatusId;
import org.familysupport.registry.statuses.ChangeStatuses;
import org.familysupport.registry.statuses.HolderQuestion;
import org.familysupport.registry.statuses.ReadStatuses;
import org.familysupport.registry.statuses.SeenStatus;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(StatusesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statuses", description = "Statuses and categories from a day to a day")
class StatusesResource {
    static final String COLLECTION = "/api/v1/statuses";

    private final ChangeStatuses change;
    private final ReadStatuses read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final InstantSource clock;
    private final Today today;

    StatusesResource(
            ChangeStatuses change,
            ReadStatuses read,
            Callers callers,
            Attempts attempts,
            Paging paging,
            InstantSource clock,
            Today today) {
        this.change = change;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.clock = clock;
        this.today = today;
    }

    @GET
    @Operation(
            operationId = "listStatusHolders",
            summary = "List who holds a status on a day",
            description =
                    "Families and persons of those whom you may know by name, in order of their ids; derived statuses too. A status that your sector may not know of anybody gives 403.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = HolderListing.class)))
    public Uni<Response> holders(
            @Parameter(description = "Code of the list `status`", example = "disability")
                    @QueryParam("code")
                    @NotNull
                    @KnownCode("status")
                    String code,
            @Parameter(description = "Held on this day; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Only families, or only persons", example = "person")
                    @QueryParam("subject")
                    @Pattern(regexp = "family|person", message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String subject,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        HolderQuestion question = new HolderQuestion(
                code,
                Objects.requireNonNullElse(on, today.inTheRegion()),
                subject == null ? null : SubjectKind.of(subject));
        return read.holders(question, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), HolderView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readStatus",
            summary = "Read a status",
            description =
                    "Who may not know who holds it, or works in a sector that may not know such a status, gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The status",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> read(@PathParam("id") StatusId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(view(seen), seen.status().version()));
    }

    @POST
    @Path("/{id}/ending")
    @Operation(
            operationId = "endStatus",
            summary = "Set the last day of a status",
            description =
                    "Or an earlier one than was set. For who is responsible for the holder, or has entered the status. To prolong it, enter it again from the day after.")
    @APIResponse(
            responseCode = "200",
            description = "The status with its last day",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> end(
            @PathParam("id") StatusId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull StatusEndingRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return change.end(attempts.of(caller.keyRing(), request), id, IfMatch.version(ifMatch), request.to(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, this::view));
    }

    @POST
    @Path("/{id}/entered-in-error")
    @Operation(
            operationId = "statusEnteredInError",
            summary = "Say that a status was entered by mistake",
            description =
                    "It was never held then, on any day; it stays readable with `history=true`. What is right is entered anew.")
    @APIResponse(
            responseCode = "200",
            description = "The status, marked",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> enteredInError(
            @PathParam("id") StatusId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.aboutNamedPeople();
        return change.enteredInError(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, this::view));
    }

    private StatusView view(SeenStatus seen) {
        return StatusView.of(seen.status(), seen.responsible(), clock.instant());
    }
}
