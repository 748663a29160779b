package org.familysupport.referral.assessments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.assessments.AssessedNeed;
import org.familysupport.referral.assessments.SeenAssessedNeed;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** A need, as those see it who may know the subject. */
@Schema(name = "AssessedNeed", examples = "{\"reviewedOn\": null, \"reviewedBy\": null}")
record AssessedNeedView(
        UUID id,
        long version,
        SubjectView subject,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        String category,

        @Schema(description = "Code of the list `assessed-need-state`", examples = "unmet")
        String state,

        @Schema(description = "Who found it") UUID organisation,

        LocalDate foundOn,

        @Schema(description = "The assessment that shows it") @Nullable
        UUID assessment,

        @Schema(description = "The day of the last look") @Nullable
        LocalDate reviewedOn,

        @Schema(description = "Whose look that was") @Nullable
        UUID reviewedBy,

        @Schema(
                description = "What you may do now: each is a POST to the path of this name under this one",
                examples = "[\"review\"]")
        List<String> allowedActs)
        implements Versioned {
    static AssessedNeedView of(SeenAssessedNeed seen) {
        AssessedNeed it = seen.need();
        AssessmentId shownBy = it.assessment();
        return new AssessedNeedView(
                it.uuid(),
                it.version(),
                SubjectView.of(it.subject()),
                it.category(),
                it.state().code(),
                it.organisation().value(),
                it.foundOn(),
                shownBy == null ? null : shownBy.value(),
                it.reviewedOn(),
                it.reviewedBy(),
                seen.mayReview() ? List.of("review") : List.of());
    }
}
