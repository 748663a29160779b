package org.familysupport.registry.access.web;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.EmergencyAccessId;
import org.familysupport.registry.access.EmergencyFilter;
import org.familysupport.registry.access.ReadEmergencyAccesses;
import org.familysupport.registry.access.ReviewEmergencyAccess;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(EmergencyResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class EmergencyResource {
    static final String COLLECTION = "/api/v1/emergency-accesses";

    private final ReadEmergencyAccesses read;
    private final ReviewEmergencyAccess review;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    EmergencyResource(
            ReadEmergencyAccesses read,
            ReviewEmergencyAccess review,
            Callers callers,
            Attempts attempts,
            Paging paging) {
        this.read = read;
        this.review = review;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listEmergencyAccesses",
            summary = "List emergency accesses",
            description = "What your organisation has to review, as it was responsible; or, with `box=opened`, what it"
                    + " opened itself. An auditor (purpose `audit`) sees all. Newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them",
            content = @Content(schema = @Schema(implementation = EmergencyListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`review` or `opened`", example = "review")
                    @QueryParam("box")
                    @DefaultValue("review")
                    @Pattern(regexp = "review|opened", message = "rule:UNKNOWN_CODE")
                    String box,
            @Parameter(description = "Code of the list `emergency-state`", example = "overdue")
                    @QueryParam("state")
                    @KnownCode("emergency-state")
                    @Nullable
                    String state,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutAccess();
        return read.page(new EmergencyFilter("opened".equals(box), state), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), EmergencyView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readEmergencyAccess",
            summary = "Read an emergency access",
            description = "For who opened it, who reviews it, and auditors; 404 for everybody else.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency access",
            content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Uni<Response> one(@PathParam("id") EmergencyAccessId id) {
        Caller caller = callers.aboutAccess();
        return read.one(id, caller).map(access -> Replies.read(EmergencyView.of(access), access.version()));
    }

    @POST
    @Path("/{id}/review")
    @Operation(
            operationId = "reviewEmergencyAccess",
            summary = "Review an emergency access",
            description =
                    "For a supervisor of the organisation that was responsible, who has not opened it. One that was"
                            + " not justified ends at once, if it is still open.")
    @APIResponse(
            responseCode = "200",
            description = "Reviewed",
            content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Uni<Response> review(
            @PathParam("id") EmergencyAccessId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EmergencyReviewRequest request) {
        Caller caller = callers.aboutAccess();
        return review.review(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        request.outcome(),
                        request.noteText(),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, EmergencyView::of));
    }
}
