package org.familysupport.registry.access.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.caller.Callers;
import org.familysupport.web.openapi.WithoutPurpose;

@Path("/api/v1/me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access", description = "Who may know whom")
class MeResource {
    private final Callers callers;

    MeResource(Callers callers) {
        this.callers = callers;
    }

    /** Who calls, as the token says. */
    @Schema(name = "Me")
    record MeView(
            @Schema(description = "Opaque id of the person or system")
            String subject,

            @Schema(description = "The organisation for which it acts")
            UUID organisation,

            @Schema(description = "Code of the list `sector`")
            String sector,

            @Schema(description = "What it may do there: roles of the realm")
            List<String> roles,

            @Schema(description = "Codes of the list `purpose-of-use` that may stand in `Purpose-Of-Use`")
            List<String> purposes) {}

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "readMe",
            summary = "Who am I",
            description = "The organisation, roles and purposes of use that the access token gives its bearer.")
    @APIResponse(responseCode = "200", description = "The caller")
    public MeView me() {
        Caller caller = callers.caller();
        return new MeView(
                caller.subject(),
                caller.organisation(),
                caller.sector(),
                caller.roles().stream().sorted().toList(),
                caller.purposes().stream().sorted().toList());
    }
}
