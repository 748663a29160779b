package org.familysupport.referral.responsibilities.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.events.SubjectRef;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.referral.responsibilities.ReadResponsibilities;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/responsibilities")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "responsibilities", description = "Who is responsible for a family or person, at every instant exactly one")
class ResponsibilitiesResource {
    private final ReadResponsibilities read;
    private final Callers callers;
    private final Paging paging;

    ResponsibilitiesResource(ReadResponsibilities read, Callers callers, Paging paging) {
        this.read = read;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listResponsibilities",
            summary = "Who is and was responsible for a family or person",
            description =
                    "The periods of each programme, the earliest first; the one without `to` lasts, and with `asOf` only those of a day. Within a programme they follow one another without a gap. Who may not know the subject gets the same 404 as for an id that was never given.")
    @APIResponse(
            responseCode = "200",
            description = "A page of periods",
            content = @Content(schema = @Schema(implementation = ResponsibilityListing.class)))
    public Uni<Response> history(
            @Parameter(description = "`family`, or `person` for somebody with none", example = "family")
                    @QueryParam("subjectKind")
                    @NotNull
                    @Pattern(regexp = SubjectRequest.KINDS, message = "rule:UNKNOWN_CODE")
                    String subjectKind,
            @Parameter(description = "Its id") @QueryParam("subject") @NotNull UUID subject,
            @Parameter(
                            description =
                                    "Only who was responsible on this day of the region, in each programme; two where it was handed over on that day",
                            example = "2026-09-01")
                    @QueryParam("asOf")
                    @PlausibleDay
                    @Nullable
                    LocalDate asOf,
            @QueryParam("pageSize") @Nullable String pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.aboutNamedPeople();
        SubjectRef about = new SubjectRequest(subjectKind, subject).toRef();
        return read.history(about, asOf, paging.request(caller.subject()), caller)
                .map(page -> paging.answer(page, caller.subject(), ResponsibilityView::of));
    }
}
