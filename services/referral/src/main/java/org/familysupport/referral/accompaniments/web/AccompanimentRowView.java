package org.familysupport.referral.accompaniments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.accompaniments.AccompanimentRow;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** An accompaniment in a list. */
@Schema(
        name = "AccompanimentRow",
        examples = "{\"followUpOn\": null, \"reviewOn\": \"2026-09-01\", \"besideAnother\": false}")
record AccompanimentRowView(
        UUID id,

        @Schema(description = "As in the accompaniment itself, for If-Match")
        long version,

        SubjectView subject,

        @Schema(description = "Code of the list `accompaniment-ground`", examples = "disability")
        String groundCode,

        @Schema(examples = "active") String status,

        Instant statusSince,
        Instant identifiedAt,

        @Schema(description = "Id of the specialist who leads it") @Nullable
        UUID curator,

        @Schema(description = "Last day of what was granted") @Nullable
        LocalDate to,

        @Schema(description = "When to look how they are, next") @Nullable
        LocalDate followUpOn,

        @Schema(description = "When to look through the case, next") @Nullable
        LocalDate reviewOn,

        @Schema(description = "Whether another is open of another record of the family: one of them has to end")
        boolean besideAnother) {
    static AccompanimentRowView of(AccompanimentRow it) {
        return new AccompanimentRowView(
                it.id().value(),
                it.version(),
                SubjectView.of(it.subject()),
                it.ground(),
                it.status().code(),
                it.statusSince(),
                it.identifiedAt(),
                it.curator(),
                it.to(),
                it.followUpOn(),
                it.reviewOn(),
                it.besideAnother());
    }
}
