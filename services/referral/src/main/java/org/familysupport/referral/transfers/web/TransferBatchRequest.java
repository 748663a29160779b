package org.familysupport.referral.transfers.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.Refused;

/**
 * Many transfers; rows are checked one by one, so a wrong row costs no other.
 *
 * @param unreadable why a row could not be read, by its place; that row is empty
 */
@Schema(name = "TransferBatchRequest")
record TransferBatchRequest(
        @Schema(description = "1 to 200, each with receivers of its own") @NotNull @Size(min = 1, max = 200)
        List<@NotNull TransferRequest> items,

        @Schema(hidden = true) @JsonIgnore Map<Integer, Refused> unreadable) {}
