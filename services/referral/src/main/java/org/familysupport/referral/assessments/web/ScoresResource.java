package org.familysupport.referral.assessments.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectKind;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.assessments.ReadAssessments;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.problem.Problems;

@Path(AssessmentsResource.COLLECTION + "/scores")
@Authenticated
@Produces({MediaType.APPLICATION_JSON, ScoresResource.SVG})
@Tag(name = "assessments")
class ScoresResource {
    static final String SVG = "image/svg+xml";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(SVG))
            .build();

    private final ReadAssessments read;
    private final Callers callers;

    ScoresResource(ReadAssessments read, Callers callers) {
        this.read = read;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "readScores",
            summary = "Read how the scores of a family or person have changed",
            description =
                    "By one instrument, whatever its version, a line for each scale; the earliest first. `Accept: image/svg+xml` draws them, with labels in Russian or English (`Accept-Language`).")
    @APIResponse(
            responseCode = "200",
            description = "The scores",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ScoresView.class)),
                @Content(
                        mediaType = SVG,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "<svg xmlns=\"http://www.w3.org/2000/svg\">…</svg>"))
            })
    public Uni<Response> scores(
            @Parameter(description = "`family` or `person`", example = "family")
                    @QueryParam("subjectKind")
                    @NotNull
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    String subjectKind,
            @Parameter(description = "Its id") @QueryParam("subject") @NotNull UUID subject,
            @Parameter(description = "Code of an instrument", example = "family-strengths")
                    @QueryParam("instrument")
                    @NotNull
                    @Pattern(regexp = InstrumentRequest.CODE, message = "rule:FORMAT")
                    String instrument,
            @Context Request request,
            @Context HttpHeaders headers) {
        boolean english = Problems.speaksEnglish(headers);
        Variant form = request.selectVariant(FORMS);
        boolean drawn = form != null && form.getMediaType().getSubtype().equals("svg+xml");
        return read.overTime(
                        new SubjectRef(SubjectKind.of(subjectKind), subject), instrument, callers.aboutNamedPeople())
                .map(days -> ScoresView.of(instrument, days))
                .map(scores -> drawn
                        ? Response.ok(ScoreChart.of(scores, english), SVG + ";charset=UTF-8")
                                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "ru")
                                .header("Content-Security-Policy", "default-src 'none'")
                        : Response.ok(scores, MediaType.APPLICATION_JSON))
                .map(answer -> answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .build());
    }
}
