package org.familysupport.referral.routes.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which referral a step is asked for. */
@Schema(name = "RouteStepReferralRequest")
record StepReferralRequest(
        @Schema(
                description =
                        "Id of a referral of yours about this child or its family, which asks who is responsible for the step")
        @NotNull
        UUID referral) {}
