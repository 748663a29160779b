package org.familysupport.referral.routes.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.KnownCode;

/** Why a step is skipped, or a route closed early. */
@Schema(name = "RouteReasonRequest")
record RouteReasonRequest(
        @Schema(description = "Code of the list `route-reason`", examples = "not-needed")
        @NotNull
        @KnownCode("route-reason")
        String reasonCode) {}
