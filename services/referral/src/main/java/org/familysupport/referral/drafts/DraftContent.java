package org.familysupport.referral.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.familysupport.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * What has been written so far; unchecked, for all is checked when it is sent. The names are those of its column.
 *
 * @param legalBasis the kind of ground
 * @param reference the law, agreement or document
 * @param note free text, stays here
 * @param capacityReason why somebody without a known free place is going to be asked
 */
public record DraftContent(
        List<UUID> receivers,
        @Nullable String category,
        @Nullable String priority,
        @Nullable String reasonCode,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String reference,
        @Nullable String note,
        @Nullable UUID replaces,
        @Nullable String capacityReason,
        @Nullable PoolWritten pool,
        @Nullable RecommendationWritten recommendation)
        implements Personal {
    public DraftContent {
        receivers = List.copyOf(receivers);
    }

    /** To whom it is going to stand open. */
    public record PoolWritten(
            @Nullable String territory, @Nullable String organisationType) {}

    /** The check-up that is going to be named. */
    public record RecommendationWritten(
            @Nullable LocalDate checkUpOn,
            @Nullable String checkUpReference,
            @Nullable String serviceType,
            @Nullable LocalDate dueOn)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    /** The category, for finding the rule of its term; empty where none is written. */
    String categoryOrNone() {
        return Objects.requireNonNullElse(category, "");
    }

    /** The priority, for the same. */
    String priorityOrNone() {
        return Objects.requireNonNullElse(priority, "");
    }

    @Override
    public String toString() {
        return "***";
    }
}
