package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a model is to be estimated from. */
@Schema(name = "MatchingModelRequest")
record EstimationRequest(
        @Schema(description = "How many people are drawn at random, 10 to 1000", examples = "500")
        @NotNull
        @Min(10)
        @Max(1000)
        Integer sample) {}
