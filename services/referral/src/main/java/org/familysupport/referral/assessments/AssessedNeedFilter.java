package org.familysupport.referral.assessments;

import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/**
 * Which needs are wanted; all must hold at once.
 *
 * @param subject of this family or person; of all for whom the caller is responsible when absent
 * @param organisation of those for whom this organisation is responsible
 * @param state in this state; all that are not met in full when absent
 * @param category code of the list {@code need-category}
 */
public record AssessedNeedFilter(
        @Nullable SubjectRef subject,
        @Nullable UUID organisation,
        @Nullable AssessedNeedState state,
        @Nullable String category) {
    /** As the audit notes it. */
    String noted() {
        return "organisation=" + organisation + " state=" + (state == null ? "" : state.code()) + " category="
                + category;
    }
}
