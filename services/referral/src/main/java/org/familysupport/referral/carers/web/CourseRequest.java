package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.referral.carers.CourseDraft;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What is said of a course when it is opened. */
@Schema(name = "CarerCourseRequest", examples = "{\"organisation\": null}")
record CourseRequest(
        @Schema(description = "Who holds it; your organisation when absent, else one for which you stand") @Nullable
        UUID organisation,

        @Schema(examples = "Школа приёмных родителей, осень 2026") @NotNull @Size(min = 1, max = 200)
        String title,

        @Schema(description = "How many sessions it has", examples = "12") @NotNull @Min(1) @Max(365)
        Integer sessions,

        @Schema(description = "First day") @NotNull @PlausibleDay
        LocalDate from,

        @Schema(description = "Last day, where it is set") @PlausibleDay @Nullable
        LocalDate to) {
    CourseDraft toDraft(UUID own) {
        return new CourseDraft(
                new OrganisationId(Objects.requireNonNullElse(organisation, own)), title, sessions, from, to);
    }
}
