package org.familysupport.registry.statuses.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.registry.statuses.DerivedOnDay;

/** What follows from the members of a family on a day. */
@Schema(name = "DerivedStatuses")
record DerivedView(
        @Schema(description = "The family") UUID id,
        @Schema(description = "As in `ETag`, of the family") long version,

        @Schema(description = "The organisation that is responsible now")
        UUID responsibleOrganisation,

        @Schema(description = "How fresh this answer is") Instant asOf,
        @Schema(description = "The day asked about") LocalDate on,

        @Schema(description = "Codes of the list `status`", examples = "[\"large-family\", \"single-parent\"]")
        List<String> statuses) {
    static DerivedView of(DerivedOnDay it, Instant now) {
        return new DerivedView(it.family(), it.version(), it.responsible(), now, it.on(), it.codes());
    }
}
