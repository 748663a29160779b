package org.familysupport.referral.worklists.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.worklists.StageDue;
import org.jspecify.annotations.Nullable;

/** A child who is to reach a stage of life and has no accepted next step. */
@Schema(name = "StageDue")
record StageDueView(
        @Schema(description = "`GET /api/v1/people/{id}` of registry")
        UUID person,

        @Schema(
                description = "Of which it is a member; absent for one with none",
                examples = "01a20499-7ee1-7000-95f8-73d524840aed")
        @Nullable
        UUID family,

        @Schema(description = "Code of the list `age-stage`", examples = "preschool")
        String stage,

        @Schema(description = "The first day of the stage") LocalDate from,

        @Schema(description = "Which sector usually leads then: code of the list `sector`", examples = "education")
        String nextSector,

        @Schema(
                description =
                        "Which kind of organisation does: code of the list `organisation-type`, as the list `age-stage` has it",
                examples = "kindergarten")
        String nextOrganisationType)
        implements Personal {
    static StageDueView of(StageDue it) {
        return new StageDueView(
                it.person().value(), it.family(), it.stage(), it.from(), it.nextSector(), it.nextOrganisationType());
    }

    @Override
    public String toString() {
        return "stage due of " + person;
    }
}
