package org.familysupport.registry.consents.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;

/** Why a consent is none. */
@Schema(name = "ConsentInvalidationRequest")
record InvalidationRequest(
        @Schema(description = "Code of the list `consent-invalidity`", examples = "no-authority")
        @NotNull
        @KnownCode("consent-invalidity")
        String reason) {}
