package org.familysupport.referral.fhir.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.familysupport.web.conditional.Replies;
import org.familysupport.web.openapi.WithoutPurpose;

/** Tells anybody what this face can do. */
@Path("/fhir/metadata")
@PermitAll
@Produces(Fhir.JSON)
@Tag(name = "fhir")
class MetadataResource {
    private final Addresses addresses;

    MetadataResource(Addresses addresses) {
        this.addresses = addresses;
    }

    @GET
    @WithoutPurpose
    @Operation(
            operationId = "readFhirMetadata",
            summary = "Read what this face can do",
            description = "Open to all, as the standard wants it.")
    @APIResponse(
            responseCode = "200",
            description = "The CapabilityStatement",
            content = @Content(schema = @Schema(implementation = Capabilities.class)))
    public Response read() {
        return Response.ok(Capabilities.at(addresses.root()))
                .header(HttpHeaders.CACHE_CONTROL, Replies.PUBLIC)
                .build();
    }
}
