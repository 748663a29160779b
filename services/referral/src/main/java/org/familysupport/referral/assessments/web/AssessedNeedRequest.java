package org.familysupport.referral.assessments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.referral.AssessmentId;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.assessments.AssessedNeedDraft;
import org.familysupport.referral.handovers.web.SubjectRequest;
import org.familysupport.web.checks.KnownCode;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a need when it is found. */
@Schema(name = "AssessedNeedRequest", examples = "{\"organisation\": null}")
record AssessedNeedRequest(
        @NotNull @Valid SubjectRequest subject,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        @NotNull
        @KnownCode("need-category")
        String category,

        @Schema(description = "Who found it; your organisation when absent, else one for which you stand") @Nullable
        UUID organisation,

        @Schema(description = "The day on which it was found") @NotNull @PlausibleDay
        LocalDate foundOn,

        @Schema(description = "The assessment of the same subject that shows it") @Nullable
        UUID assessment) {
    AssessedNeedDraft toDraft(UUID own) {
        return new AssessedNeedDraft(
                subject.toRef(),
                new OrganisationId(Objects.requireNonNullElse(organisation, own)),
                category,
                foundOn,
                assessment == null ? null : new AssessmentId(assessment));
    }
}
