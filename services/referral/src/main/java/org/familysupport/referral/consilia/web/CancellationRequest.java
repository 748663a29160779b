package org.familysupport.referral.consilia.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;

/** Why a sitting will not be held. */
@Schema(name = "SittingCancellationRequest")
record CancellationRequest(
        @Schema(description = "Code of the list `sitting-cancellation`", examples = "moved")
        @NotNull
        @KnownCode("sitting-cancellation")
        String reasonCode) {}
