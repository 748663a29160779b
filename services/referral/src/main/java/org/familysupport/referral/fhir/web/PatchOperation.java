package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;

/** One operation of a JSON Patch (RFC 6902). */
@Schema(name = "TaskPatchOperation")
record PatchOperation(
        @Schema(description = "replace or add", examples = "replace") @NotNull
        String op,

        @Schema(description = "/status, /statusReason or /businessStatus", examples = "/status") @NotNull
        String path,

        @Schema(
                implementation = Object.class,
                description =
                        "For /status a code. For /statusReason a CodeableConcept: its code is of the list `status-reason`, with the status `completed` of `referral-outcome`; its text is for the other side. For /businessStatus one of the list `business-status` that receivers say, and likewise a text",
                examples = "accepted")
        @NotNull
        JsonNode value)
        implements Personal {
    @Override
    public String toString() {
        return op + " " + path;
    }
}
