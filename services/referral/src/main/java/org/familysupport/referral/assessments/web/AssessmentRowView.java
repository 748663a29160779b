package org.familysupport.referral.assessments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.AssessmentRow;

/** An assessment in a list. */
@Schema(name = "AssessmentRow")
record AssessmentRowView(
        UUID id,
        long version,

        @Schema(description = "The version of the instrument it was made with")
        UUID instrument,

        @Schema(examples = "family-strengths") String instrumentCode,
        int instrumentNumber,

        @Schema(description = "In whose name it was made") UUID organisation,

        LocalDate assessedOn,
        List<ScoreView> scores)
        implements Personal {
    static AssessmentRowView of(AssessmentRow it) {
        return new AssessmentRowView(
                it.id().value(),
                it.version(),
                it.instrument().value(),
                it.code(),
                it.number(),
                it.organisation().value(),
                it.assessedOn(),
                it.scores().stream().map(ScoreView::of).toList());
    }

    @Override
    public String toString() {
        return "assessment " + id;
    }
}
