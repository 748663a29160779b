package org.familysupport.referral.carers.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.CarerId;
import org.familysupport.referral.carers.CarerStatus;
import org.familysupport.referral.carers.EnterCarer;
import org.familysupport.referral.carers.ReadCarers;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(CarersResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "carers", description = "Who wants to take a child into care, and the school that prepares them")
class CarersResource {
    static final String COLLECTION = "/api/v1/carers";
    private static final String STATUSES = "applied|in-course|certified|refused|withdrawn";

    private final EnterCarer enter;
    private final ReadCarers read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    CarersResource(EnterCarer enter, ReadCarers read, Callers callers, Attempts attempts, Paging paging) {
        this.enter = enter;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "enterCarer",
            summary = "Enter somebody who wants to take a child into care",
            description =
                    "For organisations of guardianship that know the person in full. Nobody is a candidate twice at one time: that is refused with 409 `candidate-already`.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            schema = @Schema(implementation = CarerView.class),
                            example =
                                    "{\"status\": \"applied\", \"allowedActs\": [\"enrolment\", \"refusal\", \"withdrawal\"]}"))
    public Uni<Response> enter(@Valid @NotNull CarerRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return enter.enter(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, CarerView::of));
    }

    @GET
    @Operation(
            operationId = "listCarers",
            summary = "List the candidates that your organisation leads",
            description =
                    "For guardianship; the last entered first. How many adults have completed a course stands in each.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = CarerListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only those with this status", example = "in-course")
                    @QueryParam("status")
                    @Pattern(regexp = STATUSES, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String status,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(status == null ? null : CarerStatus.of(status), paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), CarerRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readCarer",
            summary = "Read a candidate",
            description =
                    "For guardianship that may know the person; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content = @Content(schema = @Schema(implementation = CarerView.class)))
    public Uni<Response> read(@PathParam("id") CarerId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(CarerView.of(seen), seen.carer().version()));
    }
}
