package org.familysupport.referral.signals.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;

/** Why a signal leads to nothing. */
@Schema(name = "SignalRejectionRequest")
record SignalRejectionRequest(
        @Schema(description = "Code of the list `signal-rejection`", examples = "not-confirmed")
        @NotNull
        @KnownCode("signal-rejection")
        String reasonCode) {}
