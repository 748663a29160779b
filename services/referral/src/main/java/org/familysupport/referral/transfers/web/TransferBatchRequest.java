package org.familysupport.referral.transfers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many transfers; rows are checked one by one, so a wrong row costs no other. */
@Schema(name = "TransferBatchRequest")
record TransferBatchRequest(
        @Schema(description = "1 to 200, each with receivers of its own") @NotNull @Size(min = 1, max = 200)
        List<@NotNull TransferRequest> items) {}
