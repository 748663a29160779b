package org.familysupport.referral.assessments.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.assessments.AssessedNeedRow;
import org.familysupport.referral.handovers.web.SubjectView;
import org.jspecify.annotations.Nullable;

/** A need in a list. */
@Schema(name = "AssessedNeedRow", examples = "{\"reviewedOn\": null}")
record AssessedNeedRowView(
        UUID id,

        @Schema(description = "As in the need itself, for If-Match")
        long version,

        SubjectView subject,

        @Schema(description = "Code of the list `need-category`", examples = "early-help")
        String category,

        @Schema(description = "Code of the list `assessed-need-state`", examples = "unmet")
        String state,

        @Schema(description = "Who found it") UUID organisation,

        LocalDate foundOn,

        @Schema(description = "The day of the last look") @Nullable
        LocalDate reviewedOn,

        @Schema(description = "Who is responsible for the subject now; absent in a list of one subject") @Nullable
        UUID responsibleOrganisation) {
    static AssessedNeedRowView of(AssessedNeedRow it) {
        return new AssessedNeedRowView(
                it.id().value(),
                it.version(),
                SubjectView.of(it.subject()),
                it.category(),
                it.state().code(),
                it.organisation().value(),
                it.foundOn(),
                it.reviewedOn(),
                it.responsible());
    }
}
