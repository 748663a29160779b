package org.familysupport.referral.assessments.web;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.Score;
import org.jspecify.annotations.Nullable;

/** What answers come to on a scale. */
@Schema(name = "AssessmentScore")
record ScoreView(
        @Schema(description = "Code of a scale of the instrument", examples = "strain")
        String scale,

        @Schema(examples = "2.75") BigDecimal value,

        @Schema(description = "What that means: code of a band of the scale", examples = "high") @Nullable
        String band)
        implements Personal {
    static ScoreView of(Score it) {
        return new ScoreView(it.scale(), it.value(), it.band());
    }

    @Override
    public String toString() {
        return "***";
    }
}
