package org.familysupport.referral.signals.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When something was done for the first time. */
@Schema(name = "FirstActionRequest")
record FirstActionRequest(
        @Schema(description = "Now when absent") @Nullable Instant at) {}
