package org.familysupport.registry.passports.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.registry.passports.ReadFamilySurveys;
import org.familysupport.registry.passports.SurveyFamily;
import org.familysupport.registry.passports.SurveyFilter;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path(FamilySurveysResource.COLLECTION)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "passports")
class FamilySurveysResource {
    static final String COLLECTION = "/api/v1/family-surveys";

    private final SurveyFamily survey;
    private final ReadFamilySurveys read;
    private final Callers callers;
    private final Attempts attempts;
    private final Paging paging;

    FamilySurveysResource(
            SurveyFamily survey, ReadFamilySurveys read, Callers callers, Attempts attempts, Paging paging) {
        this.survey = survey;
        this.read = read;
        this.callers = callers;
        this.attempts = attempts;
        this.paging = paging;
    }

    @POST
    @Operation(
            operationId = "surveyFamily",
            summary = "Enter a survey of a family",
            description =
                    "For organisations with full access to the family. A survey of the same or a later day supersedes the one before it by the same form; one of an earlier day is history from the start. Who may not know the family gets 404.")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = FamilySurveyView.class)))
    public Uni<Response> survey(@Valid @NotNull FamilySurveyRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return survey.survey(attempts.of(caller.keyRing(), request), request.toDraft(), caller)
                .map(answered -> Replies.answered(answered, COLLECTION, FamilySurveyView::of));
    }

    @GET
    @Operation(
            operationId = "listFamilySurveys",
            summary = "List the surveys of a family",
            description =
                    "The newest first, those which were superseded too. Who may not know the family gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FamilySurveyListing.class)))
    public Uni<Response> list(
            @Parameter(description = "Of which family", required = true) @QueryParam("family") @NotNull UUID family,
            @Parameter(description = "Code of the list `survey-form`", example = "social-passport")
                    @QueryParam("form")
                    @KnownCode("survey-form")
                    @Nullable
                    String form,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        return read.page(new SurveyFilter(family, form), paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), FamilySurveyView::of));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readFamilySurvey",
            summary = "Read one survey",
            description = "For who may know the family; 404 for everybody else.")
    @APIResponse(
            responseCode = "200",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = FamilySurveyView.class)))
    public Uni<Response> read(@PathParam("id") FamilySurveyId id) {
        return read.one(id, callers.aboutNamedPeople()).map(it -> Replies.read(FamilySurveyView.of(it), it.version()));
    }
}
