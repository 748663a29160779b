package org.familysupport.referral.assessments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.GivenAnswer;

/** How content somebody is who was helped; nobody is named. */
@Schema(name = "SatisfactionReplyRequest")
record ReplyRequest(
        @Schema(description = "A version of an anonymous instrument") @NotNull
        UUID instrument,

        @Schema(description = "The organisation that helped") @NotNull
        UUID organisation,

        @Schema(description = "One for each question") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid ChoiceRequest> answers)
        implements Personal {
    @Schema(name = "SatisfactionAnswerRequest")
    record ChoiceRequest(
            @Schema(description = "Code of a question of the instrument", examples = "in-time") @NotNull @Size(max = 60)
            String question,

            @Schema(examples = "5") @NotNull Integer value)
            implements Personal {
        GivenAnswer toAnswer() {
            return new GivenAnswer(question, value, null);
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What of it may be remembered with the key of the attempt: not the answers. */
    record About(UUID instrument, UUID organisation) {}

    About about() {
        return new About(instrument, organisation);
    }

    List<GivenAnswer> toAnswers() {
        return answers.stream().map(ChoiceRequest::toAnswer).toList();
    }

    @Override
    public String toString() {
        return "***";
    }
}
