package org.familysupport.registry.consents.web;

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
import org.familysupport.events.registry.ConsentNoticeId;
import org.familysupport.registry.consents.IssueNotice;
import org.familysupport.registry.consents.ReadNotices;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(NoticesResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents", description = "Consents and the notices they rest on")
class NoticesResource {
    static final String COLLECTION = "/api/v1/consent-notices";

    private final IssueNotice issue;
    private final ReadNotices read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    NoticesResource(IssueNotice issue, ReadNotices read, Callers callers, Attempts attempts, Paging paging) {
        this.issue = issue;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @WithoutPurpose
    @Operation(
            operationId = "issueConsentNotice",
            summary = "Issue a version of a consent notice",
            description =
                    "For stewards of the registry and the regional ministry. A version never changes; with `supersedes` a newer one takes its place for new consents, and consents given stay with theirs.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Uni<Response> issue(@Valid @NotNull NoticeRequest request) {
        Caller caller = callers.caller();
        return issue.issue(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, NoticeView::of));
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "listConsentNotices",
            summary = "List consent notices by code",
            description = "All versions, or those in use alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = NoticeListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Only versions that none has taken the place of", example = "true")
                    @QueryParam("current")
                    @Pattern(regexp = "true|false")
                    @Nullable
                    String current,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.caller();
        return read.page("true".equals(current), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), NoticeView::of));
    }

    @GET
    @Path("/{id}")
    @WithoutPurpose
    @Operation(
            operationId = "readConsentNotice",
            summary = "Read a version of a consent notice",
            description = "Whether it is in use or not.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Uni<Response> read(@PathParam("id") ConsentNoticeId id) {
        return read.one(id, callers.caller()).map(it -> Replies.read(NoticeView.of(it), it.version()));
    }
}
