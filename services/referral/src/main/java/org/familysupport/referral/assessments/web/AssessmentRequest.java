package org.familysupport.referral.assessments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.InstrumentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.AssessmentDraft;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of an assessment when it is recorded. */
@Schema(name = "AssessmentRequest", examples = "{\"organisation\": null}")
record AssessmentRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "A version of an instrument: `GET /api/v1/instruments`") @NotNull
        UUID instrument,

        @Schema(description = "In whose name; your organisation when absent, else one for which you stand") @Nullable
        UUID organisation,

        @Schema(description = "The day on which it was made") @NotNull @PlausibleDay
        LocalDate assessedOn,

        @Schema(description = "One for each question that is not optional") @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid AnswerRequest> answers)
        implements Personal {
    AssessmentDraft toDraft(UUID own) {
        return new AssessmentDraft(
                subject.toRef(),
                new InstrumentId(instrument),
                new OrganisationId(Objects.requireNonNullElse(organisation, own)),
                assessedOn,
                answers.stream().map(AnswerRequest::toAnswer).toList());
    }

    @Override
    public String toString() {
        return "***";
    }
}
