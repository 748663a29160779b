package org.familysupport.registry.passports.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.FamilySurveyId;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.registry.passports.SurveyDraft;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a survey of a family. */
@Schema(name = "FamilySurveyRequest", examples = "{\"id\": null, \"surveyor\": null}")
record FamilySurveyRequest(
        @Schema(description = "Your own id, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @NotNull UUID family,

        @Schema(description = "Code of the list `survey-form`", examples = "social-passport")
        @NotNull
        @KnownCode("survey-form")
        String form,

        @Schema(description = "The day of the survey; not in the future", examples = "2024-09-02")
        @NotNull
        @PlausibleDay
        LocalDate date,

        @Schema(description = "Who looked: id of a specialist in the registry") @Nullable
        UUID surveyor,

        @Schema(description = "Each item once; the last one counts where it stands twice")
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull @Valid AnswerRequest> answers,

        @Schema(description = "The last day on which it may be leaned on", examples = "2025-09-01")
        @PlausibleDay
        @Nullable
        LocalDate validTo)
        implements Personal {
    SurveyDraft toDraft() {
        return new SurveyDraft(
                id == null ? null : new FamilySurveyId(id),
                family,
                form,
                date,
                surveyor,
                answers.stream()
                        .collect(Collectors.toMap(
                                AnswerRequest::item, AnswerRequest::answer, (former, latter) -> latter)),
                validTo);
    }

    @Override
    public String toString() {
        return "***";
    }
}
