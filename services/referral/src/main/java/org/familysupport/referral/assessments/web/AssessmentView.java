package org.familysupport.referral.assessments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.assessments.Assessment;
import org.familysupport.referral.assessments.GivenAnswer;
import org.familysupport.referral.assessments.Instrument;
import org.familysupport.referral.assessments.SeenAssessment;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** An assessment, as those see it who may know the subject. */
@Schema(name = "Assessment")
record AssessmentView(
        UUID id,
        long version,
        SubjectView subject,

        @Schema(description = "The version of the instrument it was made with")
        UUID instrument,

        @Schema(description = "What the instrument is called", examples = "family-strengths")
        String instrumentCode,

        @Schema(description = "Which of its versions it is") int instrumentNumber,

        @Schema(description = "In whose name it was made") UUID organisation,

        @Schema(
                description = "Who recorded it: opaque, as in the token",
                examples = "5d1c6b1e-6f3b-4a4d-9d51-0a4bb1f5a3c7")
        String author,

        LocalDate assessedOn,
        Instant recordedAt,

        @Schema(description = "By scale; one in which an unanswered question counts is left out")
        List<ScoreView> scores,

        List<AnswerView> answers)
        implements Personal, Versioned {
    @Schema(name = "AssessmentAnswer", examples = "{\"text\": null}")
    record AnswerView(
            @Schema(examples = "sleep") String question,
            @Schema(examples = "4") @Nullable Integer value,
            @Nullable String text)
            implements Personal {
        static AnswerView of(GivenAnswer it) {
            return new AnswerView(it.question(), it.value(), it.words());
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static AssessmentView of(SeenAssessment seen) {
        Assessment it = seen.assessment();
        Instrument with = seen.instrument();
        return new AssessmentView(
                it.uuid(),
                it.version(),
                SubjectView.of(it.subject()),
                with.uuid(),
                with.code(),
                with.number(),
                it.organisation().value(),
                it.author(),
                it.assessedOn(),
                it.createdAt(),
                it.scores().stream().map(ScoreView::of).toList(),
                it.answers().stream().map(AnswerView::of).toList());
    }

    @Override
    public String toString() {
        return "assessment " + id;
    }
}
