package org.familysupport.registry.identities.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decisions about pairs; rows are checked one by one, so a wrong row costs no other. */
@Schema(name = "PairDecisionBatchRequest")
record PairDecisionBatchRequest(
        @Schema(description = "true: all rows or none; false: each row for itself. There is no default.") @NotNull
        Boolean atomic,

        @Schema(description = "1 to 100") @NotNull @Size(min = 1, max = 100)
        List<@NotNull PairDecisionRequest> items) {}
