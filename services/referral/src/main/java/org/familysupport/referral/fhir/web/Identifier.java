package org.familysupport.referral.fhir.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what something is known in all services of this house. */
@Schema(name = "Identifier")
record Identifier(
        @Schema(examples = Fhir.URI) String system,

        @Schema(examples = "urn:uuid:01a20499-7ee1-7000-95f8-73d524840aed")
        String value) {
    static Identifier of(UUID id) {
        return new Identifier(Fhir.URI, Fhir.UUID_URN + id);
    }
}
