package org.familysupport.referral.assessments.web;

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
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.referral.AssessedNeedId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.assessments.AssessedNeedFilter;
import org.familysupport.referral.assessments.AssessedNeedState;
import org.familysupport.referral.assessments.KeepAssessedNeeds;
import org.familysupport.referral.assessments.ReadAssessedNeeds;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.IfMatch;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(AssessedNeedsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class AssessedNeedsResource {
    static final String COLLECTION = "/api/v1/assessed-needs";

    private final KeepAssessedNeeds keep;
    private final ReadAssessedNeeds read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    AssessedNeedsResource(
            KeepAssessedNeeds keep, ReadAssessedNeeds read, Callers callers, Attempts attempts, Paging paging) {
        this.keep = keep;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "noteAssessedNeed",
            summary = "Note a need that was found",
            description = "For who knows the family or person in full. It is unmet until somebody finds it otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = AssessedNeedView.class)))
    public Uni<Response> find(@Valid @NotNull AssessedNeedRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return keep.find(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AssessedNeedView::of));
    }

    @GET
    @Operation(
            operationId = "listAssessedNeeds",
            summary = "List needs that are not met",
            description =
                    "Of one family or person that you may know, else of all for whom your organisation is responsible now, members of its families among them; the last recorded first. Without `state` those that are unmet or partly met. All filters must hold at once.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AssessedNeedListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`family` or `person`; with `subject`", example = "family")
                    @QueryParam("subjectKind")
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    @Nullable
                    String subjectKind,
            @Parameter(description = "Its id; with `subjectKind`") @QueryParam("subject") @Nullable UUID subject,
            @Parameter(
                            description =
                                    "Without a subject: only of those for whom this organisation is responsible, yours or one for which you stand")
                    @QueryParam("organisation")
                    @Nullable
                    UUID organisation,
            @Parameter(description = "Code of the list `assessed-need-state`", example = "unmet")
                    @QueryParam("state")
                    @KnownCode("assessed-need-state")
                    @Nullable
                    String state,
            @Parameter(description = "Code of the list `need-category`", example = "early-help")
                    @QueryParam("category")
                    @KnownCode("need-category")
                    @Nullable
                    String category,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        AssessedNeedFilter filter = new AssessedNeedFilter(
                SubjectRequest.wanted(subjectKind, subject),
                organisation,
                state == null ? null : AssessedNeedState.of(state),
                category);
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), AssessedNeedRowView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readAssessedNeed",
            summary = "Read a need",
            description =
                    "For who may know the family or person; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The need",
            content = @Content(schema = @Schema(implementation = AssessedNeedView.class)))
    public Uni<Response> read(@PathParam("id") AssessedNeedId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen -> Replies.read(AssessedNeedView.of(seen), seen.need().version()));
    }

    @POST
    @Path("/{id}/review")
    @Operation(
            operationId = "reviewAssessedNeed",
            summary = "Note how far a need is met",
            description = "For who knows the family or person in full; it may be looked at again and again.")
    @APIResponse(
            responseCode = "200",
            description = "Noted",
            content =
                    @Content(
                            schema = @Schema(implementation = AssessedNeedView.class),
                            example =
                                    "{\"version\": 2, \"state\": \"partly-met\", \"reviewedOn\": \"2026-03-02\", \"reviewedBy\": \"01a20499-7ee1-7000-95f8-73d524840aed\"}"))
    public Uni<Response> review(
            @PathParam("id") AssessedNeedId id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull AssessedNeedReviewRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return keep.review(
                        attempts.of(caller.keyRing(), request),
                        id,
                        IfMatch.version(ifMatch),
                        AssessedNeedState.of(request.state()),
                        request.on(),
                        new OrganisationId(Objects.requireNonNullElse(request.organisation(), caller.organisation())),
                        caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AssessedNeedView::of));
    }
}
