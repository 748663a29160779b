package org.familysupport.referral.relinquishments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.relinquishments.RelinquishmentRow;
import org.jspecify.annotations.Nullable;

/** A case in the list of one of its team. */
@Schema(name = "RelinquishmentRow", examples = "{\"bornOn\": null, \"outcomeCode\": null}")
record RelinquishmentRowView(
        UUID id,

        @Schema(description = "As in the case itself, for If-Match")
        long version,

        @Schema(description = "The woman") UUID person,
        @Schema(examples = "open") String status,
        @Nullable LocalDate bornOn,

        @Schema(description = "Code of the list `relinquishment-outcome`", examples = "kept") @Nullable
        String outcomeCode,

        Instant openedAt)
        implements Personal {
    static RelinquishmentRowView of(RelinquishmentRow it) {
        return new RelinquishmentRowView(
                it.id().value(),
                it.version(),
                it.person().value(),
                it.status().code(),
                it.bornOn(),
                it.outcome(),
                it.openedAt());
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
