package org.familysupport.registry.families.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.families.Regrouping;
import org.familysupport.web.checks.Identifier;
import org.familysupport.web.checks.PlausibleDay;
import org.familysupport.web.checks.StoredForm;
import org.jspecify.annotations.Nullable;

/** Some members found a family of their own. */
@Schema(name = "SplitRequest", examples = "{\"id\": null}")
record SplitRequest(
        @Schema(description = "Your own id of the new family, UUID of version 4 or 7; made here when absent") @Nullable
        UUID id,

        @Schema(description = "Your organisation's own number of the new family") @Size(min = 1, max = 100) @Nullable
        String reference,

        @Schema(description = "OKTMO code of where it lives", examples = "50701000") @Identifier("oktmo") @Nullable
        String territory,

        @Schema(description = "Its first day; the day before is the last one here", examples = "2024-06-01")
        @NotNull
        @PlausibleDay
        LocalDate on,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MoverRequest> members) {
    Regrouping.ToNewFamily toDraft() {
        return new Regrouping.ToNewFamily(
                id,
                reference,
                StoredForm.of("oktmo", territory),
                on,
                members.stream().map(MoverRequest::toMover).toList());
    }
}
