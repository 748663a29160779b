package org.familysupport.registry.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.families.web.FamilyRequest;
import org.jspecify.annotations.Nullable;

/** A batch of families; rows are checked one by one, so a wrong row costs no other. */
@Schema(name = "FamilyBatchRequest")
record FamilyBatchRequest(
        @Schema(description = "true: all rows or none; false: each row for itself. There is no default.") @NotNull
        Boolean atomic,

        @Schema(description = "1 to 500") @NotNull @Size(min = 1, max = 500)
        List<@NotNull Row> items) {

    /** One family of a batch. */
    @Schema(name = "FamilyBatchRow")
    record Row(
            @Schema(description = "For which organisation under your body; your own when absent") @Nullable
            UUID organisation,

            @NotNull @Valid FamilyRequest family) {}
}
