package org.familysupport.registry.exchange.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.registry.families.web.FamilyRequest;
import org.jspecify.annotations.Nullable;

/**
 * A batch of families; rows are checked one by one, so a wrong row costs no other.
 *
 * @param unreadable why a row of a batch whose rows stand for themselves could not be read, by its place; that row is empty
 */
@Schema(name = "FamilyBatchRequest")
record FamilyBatchRequest(
        @Schema(description = "true: all rows or none; false: each row for itself. There is no default.") @NotNull
        Boolean atomic,

        @Schema(description = "1 to 500") @NotNull @Size(min = 1, max = 500)
        List<@NotNull Row> items,

        @Schema(hidden = true) @JsonIgnore Map<Integer, Refused> unreadable) {

    FamilyBatchRequest(Boolean atomic, List<Row> items) {
        this(atomic, items, Map.of());
    }

    /** One family of a batch. */
    @Schema(name = "FamilyBatchRow")
    record Row(
            @Schema(description = "For which organisation under your body; your own when absent") @Nullable
            UUID organisation,

            @NotNull @Valid FamilyRequest family) {}
}
