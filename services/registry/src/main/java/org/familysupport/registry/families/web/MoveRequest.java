package org.familysupport.registry.families.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.events.registry.FamilyId;
import org.familysupport.kernel.time.Version;
import org.familysupport.registry.families.Regrouping;
import org.familysupport.web.checks.PlausibleDay;

/** Some members go to a family that is there. */
@Schema(name = "MoveRequest")
record MoveRequest(
        @Schema(description = "The family to which they go; your organisation is responsible for it too") @NotNull
        UUID to,

        @Schema(description = "The version of that family that you saw, as in its `ETag`", examples = "1") @Min(1)
        long toVersion,

        @Schema(description = "First day there; the day before is the last one here", examples = "2024-06-01")
        @NotNull
        @PlausibleDay
        LocalDate on,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid MoverRequest> members) {
    Regrouping.ToFamily toDraft() {
        return new Regrouping.ToFamily(
                new FamilyId(to),
                new Version(toVersion),
                on,
                members.stream().map(MoverRequest::toMover).toList());
    }
}
