package org.familysupport.referral.needs.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.needs.Need;
import org.jspecify.annotations.Nullable;

/** A need as both sides see it. */
@Schema(name = "Need", examples = "{\"reasonCode\": null, \"closedAt\": null}")
record NeedView(
        UUID id,
        long version,
        UUID referral,

        @Schema(description = "Code of the list `need-category`", examples = "psychological-help")
        String category,

        @Schema(description = "Code of the list `referral-priority`", examples = "routine")
        String priority,

        @Schema(description = "Code of the list `need-state`", examples = "open")
        String state,

        @Schema(description = "Code of the list `need-reason`: why it was not met in full", examples = "no-specialist")
        @Nullable
        String reasonCode,

        Instant namedAt,
        @Nullable Instant closedAt)
        implements Versioned {
    static NeedView of(Need it) {
        return new NeedView(
                it.uuid(),
                it.version(),
                it.referral().value(),
                it.category(),
                it.priority(),
                it.state().code(),
                it.reason(),
                it.namedAt(),
                it.closedAt());
    }
}
