package org.familysupport.registry.passports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.registry.passports.FamilySurvey;
import org.jspecify.annotations.Nullable;

/** A survey of a family, for who may know the family. */
@Schema(name = "FamilySurvey", examples = "{\"supersededBy\": null, \"surveyor\": null}")
record FamilySurveyView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,
        UUID family,

        @Schema(description = "Code of the list `survey-form`", examples = "social-passport")
        String form,

        @Schema(description = "The day of the survey", examples = "2024-09-02")
        LocalDate date,

        @Schema(description = "Who looked: id of a specialist") @Nullable
        UUID surveyor,

        @Schema(description = "The organisation that entered it")
        UUID organisation,

        @Schema(description = "In the order of the items") List<AnswerRequest> answers,

        @Schema(description = "The last day on which it may be leaned on", examples = "2025-09-01") @Nullable
        LocalDate validTo,

        @Schema(description = "Code of the list `passport-status`", examples = "current")
        String status,

        @Schema(description = "The newer one that stands in its place") @Nullable
        UUID supersededBy,

        @Schema(description = "When it was entered here") Instant recordedAt)
        implements Personal, Versioned {
    static FamilySurveyView of(FamilySurvey it) {
        return new FamilySurveyView(
                it.uuid(),
                it.version(),
                it.family(),
                it.form(),
                it.date(),
                it.surveyor(),
                it.createdByOrganisation(),
                it.answers().entrySet().stream()
                        .map(answer -> new AnswerRequest(answer.getKey(), answer.getValue()))
                        .toList(),
                it.validTo(),
                it.status(),
                it.supersededBy() == null ? null : it.supersededBy().value(),
                it.createdAt());
    }

    @Override
    public String toString() {
        return "***";
    }
}
