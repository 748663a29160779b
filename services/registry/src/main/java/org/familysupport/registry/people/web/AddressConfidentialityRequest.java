package org.familysupport.registry.people.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether where a person lives is for the responsible organisation alone. */
@Schema(name = "AddressConfidentialityRequest")
record AddressConfidentialityRequest(
        @Schema(description = "True: only the responsible organisation sees residence and contacts", examples = "true")
        @NotNull
        @Nullable
        Boolean confidential) {}
