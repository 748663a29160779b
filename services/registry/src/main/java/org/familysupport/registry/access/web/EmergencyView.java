package org.familysupport.registry.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.access.EmergencyAccess;
import org.jspecify.annotations.Nullable;

/** An emergency access, for who opened it, who reviews it, and auditors. */
@Schema(name = "EmergencyAccess", examples = "{\"review\": null}")
record EmergencyView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "Whom it opens") LookView.SubjectView subject,

        @Schema(description = "Which reads") UUID organisation,

        @Schema(description = "Opaque id of who opened it") String actor,

        @Schema(description = "Code of the list `emergency-reason`", examples = "threat-to-life")
        String reason,

        @Schema(description = "What happened") String text,

        @Schema(description = "Since when") Instant openedAt,

        @Schema(description = "From then on nothing can be read by it")
        Instant expiresAt,

        @Schema(description = "Which was responsible when it began, and reviews it")
        UUID responsibleOrganisation,

        @Schema(description = "Last day for the review") LocalDate reviewBy,

        @Schema(description = "Absent until it is reviewed") @Nullable
        ReviewView review)
        implements Personal, Versioned {
    @Schema(name = "EmergencyReview", examples = "{\"note\": null}")
    record ReviewView(
            @Schema(description = "Code of the list `emergency-outcome`", examples = "justified")
            String outcome,

            @Nullable String note,
            Instant reviewedAt,
            UUID reviewedBy)
            implements Personal {
        static @Nullable ReviewView of(EmergencyAccess it) {
            String outcome = it.outcome();
            Instant at = it.reviewedAt();
            UUID by = it.reviewedBy();
            return outcome == null || at == null || by == null
                    ? null
                    : new ReviewView(outcome, it.outcomeNote(), at, by);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static EmergencyView of(EmergencyAccess it) {
        return new EmergencyView(
                it.uuid(),
                it.version(),
                new LookView.SubjectView(
                        it.subject().kind().code(), it.subject().id()),
                it.organisation().value(),
                it.actor(),
                it.reason(),
                it.story(),
                it.openedAt(),
                it.expiresAt(),
                it.responsible().value(),
                it.reviewBy(),
                ReviewView.of(it));
    }

    @Override
    public String toString() {
        return "***";
    }
}
