package org.familysupport.referral.assessments.web;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.referral.assessments.AssessmentFilter;
import org.familysupport.referral.assessments.ReadAssessments;
import org.familysupport.referral.assessments.RecordAssessment;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(AssessmentsResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class AssessmentsResource {
    static final String COLLECTION = "/api/v1/assessments";

    private final RecordAssessment record;
    private final ReadAssessments read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    AssessmentsResource(
            RecordAssessment record, ReadAssessments read, Callers callers, Attempts attempts, Paging paging) {
        this.record = record;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "recordAssessment",
            summary = "Record how a child, a grown-up or a family was found by an instrument",
            description =
                    "For who knows the subject in full. Scores are reckoned at once by the version of the instrument and stay. Others learn that there was an assessment, not how it turned out.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Uni<Response> record(@Valid @NotNull AssessmentRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return record.record(attempts.of(caller.keyRing(), request), request.toDraft(caller.organisation()), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, AssessmentView::of));
    }

    @GET
    @Operation(
            operationId = "listAssessments",
            summary = "List the assessments of a family or person",
            description =
                    "For who may know the subject; the last recorded first. What was answered stands in each alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = AssessmentListing.class)))
    public Uni<Response> list(
            @Parameter(description = "`family` or `person`", example = "family")
                    @QueryParam("subjectKind")
                    @NotNull
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    String subjectKind,
            @Parameter(description = "Its id") @QueryParam("subject") @NotNull UUID subject,
            @Parameter(description = "Code of an instrument, whatever its version", example = "family-strengths")
                    @QueryParam("instrument")
                    @Pattern(regexp = InstrumentRequest.CODE, message = "rule:FORMAT")
                    @Nullable
                    String instrument,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        AssessmentFilter filter =
                new AssessmentFilter(new SubjectRef(SubjectKind.of(subjectKind), subject), instrument);
        return read.page(filter, paging.request(caller.subject()), caller)
                .map(found -> paging.answer(found, caller.subject(), AssessmentRowView::of));
    }

    @GET
    @Path("/comparisons")
    @Operation(
            operationId = "compareAssessments",
            summary = "Compare two assessments",
            description =
                    "Of the same subject by the same version of an instrument; others are refused with 422. Tells for each scale what has changed from the first to the second, and whether that is better.")
    @APIResponse(
            responseCode = "200",
            description = "Side by side",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public Uni<Response> compare(
            @Parameter(description = "The id of one") @QueryParam("first") @NotNull UUID first,
            @Parameter(description = "The id of the other") @QueryParam("second") @NotNull UUID second) {
        return read.comparison(new AssessmentId(first), new AssessmentId(second), callers.aboutNamedPeople())
                .map(comparison -> Response.ok(ComparisonView.of(comparison))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readAssessment",
            summary = "Read an assessment",
            description =
                    "For who may know the subject; anyone else gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentView.class)))
    public Uni<Response> read(@PathParam("id") AssessmentId id) {
        return read.one(id, callers.aboutNamedPeople())
                .map(seen ->
                        Replies.read(AssessmentView.of(seen), seen.assessment().version()));
    }
}
