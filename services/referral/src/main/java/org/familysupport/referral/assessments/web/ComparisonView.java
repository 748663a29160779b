package org.familysupport.referral.assessments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.Assessment;
import org.familysupport.referral.assessments.Comparison;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** Two assessments side by side. */
@Schema(name = "AssessmentComparison")
record ComparisonView(
        SubjectView subject,

        @Schema(description = "The version of the instrument")
        UUID instrument,

        @Schema(examples = "family-strengths") String instrumentCode,
        SideView first,
        SideView second,

        @Schema(description = "By scale, in the order of the instrument")
        List<DifferenceView> differences)
        implements Personal {
    @Schema(name = "ComparedAssessment")
    record SideView(UUID id, UUID organisation, LocalDate assessedOn) {
        static SideView of(Assessment it) {
            return new SideView(it.uuid(), it.organisation().value(), it.assessedOn());
        }
    }

    @Schema(name = "ScoreDifference")
    record DifferenceView(
            @Schema(examples = "strain") String scale,
            @Schema(examples = "Нагрузка") String titleRu,
            @Schema(examples = "Strain") String titleEn,

            @Schema(description = "The score of the first; absent where it has none", examples = "3.5") @Nullable
            BigDecimal first,

            @Schema(description = "The score of the second; absent where it has none", examples = "2.75") @Nullable
            BigDecimal second,

            @Schema(description = "By how much the second is higher", examples = "-0.75") @Nullable
            BigDecimal change,

            @Schema(description = "Whether that is `better`, `worse` or the `same`", examples = "better") @Nullable
            String direction)
            implements Personal {
        static DifferenceView of(Comparison.Difference it) {
            return new DifferenceView(
                    it.scale().code(),
                    it.scale().titleRu(),
                    it.scale().titleEn(),
                    it.first(),
                    it.second(),
                    it.change().orElse(null),
                    it.direction().orElse(null));
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static ComparisonView of(Comparison it) {
        return new ComparisonView(
                SubjectView.of(it.first().assessment().subject()),
                it.first().instrument().uuid(),
                it.first().instrument().code(),
                SideView.of(it.first().assessment()),
                SideView.of(it.second().assessment()),
                it.differences().stream().map(DifferenceView::of).toList());
    }

    @Override
    public String toString() {
        return "***";
    }
}
