package org.familysupport.registry.passports.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.registry.AccessibilityPassportId;
import org.familysupport.registry.passports.IssuePassport;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.jspecify.annotations.Nullable;

@Path(PassportsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passports", description = "Surveys of families, and accessibility passports of places")
class PassportsResource {
    static final String COLLECTION = "/api/v1/accessibility-passports";

    private final IssuePassport issue;
    private final Callers callers;
    private final Attempts attempts;

    PassportsResource(IssuePassport issue, Callers callers, Attempts attempts) {
        this.issue = issue;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "issueAccessibilityPassport",
            summary = "Issue the accessibility passport of a place",
            description =
                    "For stewards and municipal coordinators, and for organisations about their own places. Everybody may read it, without a login. One of the same or a later day supersedes the one before it of the same place; one of an earlier day is history from the start.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = PassportView.class)))
    public Uni<Response> issue(@Valid @NotNull PassportRequest request) {
        Caller caller = callers.caller();
        return issue.issue(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, PassportView::of));
    }

    @POST
    @Path("/{id}/withdrawal")
    @WithoutPurpose
    @Operation(
            operationId = "withdrawAccessibilityPassport",
            summary = "Withdraw an accessibility passport",
            description =
                    "For who may issue one of this place. It holds no longer and stays readable; the place is gone or was changed.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content =
                    @Content(
                            schema = @Schema(implementation = PassportView.class),
                            example = "{\"version\": 2, \"status\": \"withdrawn\"}"))
    public Uni<Response> withdraw(
            @PathParam("id") AccessibilityPassportId id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Caller caller = callers.caller();
        return issue.withdraw(attempts.of(caller.keyRing(), null), id, IfMatch.version(ifMatch), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, PassportView::of));
    }
}
