package org.familysupport.referral.consilia.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was at a sitting. */
@Schema(name = "SittingHoldingRequest")
record HoldingRequest(
        @Schema(description = "The members who were there, by the ids of their times as members")
        @NotNull
        @Size(max = 50)
        List<@NotNull UUID> present) {}
