package org.familysupport.referral.consilia.web;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.consilia.SittingRow;

/** A sitting in a list. */
@Schema(name = "SittingRow")
record SittingRowView(
        UUID id,
        long version,
        UUID consilium,
        LocalDate plannedOn,
        @Schema(examples = "planned") String status,

        @Schema(
                description = "How many lines its agenda has; in the list of those about yours, how many of them are",
                examples = "3")
        int items) {
    static SittingRowView of(SittingRow it) {
        return new SittingRowView(
                it.id().value(),
                it.version(),
                it.consilium().value(),
                it.plannedOn(),
                it.status().code(),
                it.items());
    }
}
