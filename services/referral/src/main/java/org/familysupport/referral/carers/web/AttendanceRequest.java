package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.web.checks.PlausibleDay;
import org.jspecify.annotations.Nullable;

/** What an adult has attended. */
@Schema(name = "CarerAttendanceRequest")
record AttendanceRequest(
        @Schema(description = "A course in which the adult is enrolled") @NotNull
        UUID course,

        @Schema(description = "An adult of the household") @NotNull
        UUID adult,

        @Schema(description = "How many sessions so far", examples = "12") @NotNull @Min(0) @Max(365)
        Integer sessions,

        @Schema(description = "The day on which the course was completed, by all its sessions; absent while it is not")
        @PlausibleDay
        @Nullable
        LocalDate completedOn) {}
