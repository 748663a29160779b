package org.familysupport.referral.fhir.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code of a system. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Coding")
record Coding(
        @Schema(description = "URI of the code system", examples = "urn:family-support:code-list:status-reason")
        @Nullable
        String system,

        @Schema(description = "A code of it", examples = "other") @Nullable
        String code) {}
