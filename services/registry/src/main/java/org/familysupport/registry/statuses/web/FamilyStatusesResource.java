package org.familysupport.registry.statuses.web;

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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.statuses.EnterStatuses;
import org.familysupport.registry.statuses.ReadStatuses;
import org.familysupport.registry.statuses.StatusFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.security.caller.Today;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/families/{id}/statuses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "statuses", description = "Statuses and categories from a day to a day")
class FamilyStatusesResource {
    private final EnterStatuses enter;
    private final ReadStatuses read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;
    private final InstantSource clock;
    private final Today today;

    FamilyStatusesResource(
            EnterStatuses enter,
            ReadStatuses read,
            Callers callers,
            Attempts attempts,
            Paging paging,
            InstantSource clock,
            Today today) {
        this.enter = enter;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
        this.clock = clock;
        this.today = today;
    }

    @POST
    @Operation(
            operationId = "recordFamilyStatus",
            summary = "Enter a status of a family",
            description =
                    "You must know the family in full. Statuses of protected data classes are entered by who works in a sector that may know them, else 403. A status held already on some of the days gives 409.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = StatusView.class)))
    public Uni<Response> record(@PathParam("id") FamilyId id, @Valid @NotNull StatusRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return enter.enter(
                        attempts.of(caller.keyRing(), request), request.toDraft(SubjectRef.family(id.value())), caller)
                .map(answered -> Replies.answered(
                        answered,
                        StatusesResource.COLLECTION,
                        seen -> StatusView.of(seen.status(), seen.responsible(), clock.instant())));
    }

    @GET
    @Operation(
            operationId = "listFamilyStatuses",
            summary = "List the statuses of a family",
            description =
                    "Those held on a day, or with `history=true` all there ever were, also those entered by mistake; entered last first. Who may not know the family gets 404; a status that your sector may not know is not there.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = StatusListing.class)))
    public Uni<Response> list(
            @PathParam("id") FamilyId id,
            @Parameter(description = "Held on this day; today when absent", example = "2024-09-01")
                    @QueryParam("on")
                    @PlausibleDay
                    @Nullable
                    LocalDate on,
            @Parameter(description = "All there ever were, whatever `on` says", example = "false")
                    @QueryParam("history")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "rule:UNKNOWN_CODE")
                    String history,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        LocalDate day = history.equals("true") ? null : Objects.requireNonNullElse(on, today.inTheRegion());
        Instant now = clock.instant();
        return read.ofFamily(id, new StatusFilter(day), paging.request(caller.subject()), caller)
                .map(found -> paging.answer(
                        found.page(), caller.subject(), it -> StatusView.of(it, found.responsible(), now)));
    }
}
