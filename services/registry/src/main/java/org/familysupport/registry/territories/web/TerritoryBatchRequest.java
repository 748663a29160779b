package org.familysupport.registry.territories.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the classifier; rows are checked one by one, so a wrong row costs no other. */
@Schema(name = "TerritoryBatchRequest")
record TerritoryBatchRequest(
        @Schema(description = "true: all rows or none; false: each row for itself. There is no default.") @NotNull
        Boolean atomic,

        @Schema(description = "1 to 500, each after the one it lies in") @NotNull @Size(min = 1, max = 500)
        List<@NotNull TerritoryRequest> items) {}
