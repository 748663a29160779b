package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.registry.access.OpenEmergencyAccess;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.conditional.Attempts;
import org.familysupport.web.conditional.Replies;

@Path("/api/v1/families/{id}/emergency-accesses")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
class FamilyEmergencyResource {
    private final OpenEmergencyAccess open;
    private final Callers callers;
    private final Attempts attempts;

    FamilyEmergencyResource(OpenEmergencyAccess open, Callers callers, Attempts attempts) {
        this.open = open;
        this.callers = callers;
        this.attempts = attempts;
    }

    @POST
    @Operation(
            operationId = "openFamilyEmergencyAccess",
            summary = "Read a family in an emergency",
            description =
                    "Opens the family and its members to your organisation, to read only, for hours; what you do is"
                            + " told to the responsible organisation and reviewed, and the family can see it. Needs the"
                            + " purpose `emergency`. Nobody opens what a compartment hides: that is the 404 of an id that"
                            + " was never given.")
    @APIResponse(
            responseCode = "201",
            description = "Open until `expiresAt`",
            content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    @APIResponse(
            responseCode = "200",
            description = "You have one open already: this one",
            content = @Content(schema = @Schema(implementation = EmergencyView.class)))
    public Uni<Response> open(@PathParam("id") FamilyId id, @Valid @NotNull EmergencyRequest request) {
        Caller caller = callers.aboutNamedPeople();
        return open.open(attempts.of(caller.keyRing(), request), request.toDraft(SubjectRef.family(id.value())), caller)
                .map(answered -> Replies.answered(answered, EmergencyResource.COLLECTION, EmergencyView::of));
    }
}
