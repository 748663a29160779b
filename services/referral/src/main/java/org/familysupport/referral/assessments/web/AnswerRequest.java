package org.familysupport.referral.assessments.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.GivenAnswer;
import org.jspecify.annotations.Nullable;

/** What was answered to a question. */
@Schema(name = "AnswerRequest", examples = "{\"text\": null}")
record AnswerRequest(
        @Schema(description = "Code of a question of the instrument", examples = "sleep") @NotNull @Size(max = 60)
        String question,

        @Schema(description = "Of a question that is answered with a number", examples = "4")
        @Min(-1000)
        @Max(1000)
        @Nullable
        Integer value,

        @Schema(description = "Of a question that is answered with words; it leaves this service in no event")
        @Size(min = 1, max = 4000)
        @Nullable
        String text)
        implements Personal {
    GivenAnswer toAnswer() {
        return new GivenAnswer(question, value, text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
