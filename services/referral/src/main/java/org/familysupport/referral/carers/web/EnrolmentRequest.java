package org.familysupport.referral.carers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who attends which course from now on. */
@Schema(name = "CarerEnrolmentRequest")
record EnrolmentRequest(
        @Schema(description = "`GET /api/v1/carer-courses`") @NotNull
        UUID course,

        @Schema(description = "Adults of the household, the candidate among them") @NotNull @Size(min = 1, max = 20)
        List<@NotNull UUID> adults) {}
