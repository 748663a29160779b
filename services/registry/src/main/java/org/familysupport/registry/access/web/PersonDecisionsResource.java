package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.PersonId;
import org.familysupport.registry.access.ExplainAccess;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;

@Path("/api/v1/people/{id}/access-decisions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class PersonDecisionsResource {
    private final ExplainAccess explain;
    private final Callers callers;

    PersonDecisionsResource(ExplainAccess explain, Callers callers) {
        this.explain = explain;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "explainPersonAccess",
            summary = "Why an organisation may know a person, or may not",
            description =
                    "The decision of this instant with all that was looked at: grants with their basis and time, and"
                            + " restrictions. For a supervisor of the responsible organisation and for an auditor (purpose"
                            + " `audit`); who works with the person gets 403, everybody else the 404 of an id that was"
                            + " never given.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = AccessDecisionView.class)))
    public Uni<Response> explain(
            @PathParam("id") PersonId id,
            @Parameter(description = "Whose right is asked about") @QueryParam("organisation") @NotNull
                    UUID organisation) {
        Caller caller = callers.aboutAccess();
        return explain.explain(SubjectRef.person(id.value()), organisation, caller)
                .map(decision -> Response.ok(AccessDecisionView.of(decision))
                        .header("Cache-Control", "private, no-store")
                        .build());
    }
}
