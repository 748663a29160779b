package org.familysupport.referral.messages.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Up to where was read. */
@Schema(name = "MessageReadingRequest")
record ReadingRequest(
        @Schema(description = "The last message that was read: all before it count as read too") @NotNull
        UUID message) {}
