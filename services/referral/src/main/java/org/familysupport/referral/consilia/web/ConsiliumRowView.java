package org.familysupport.referral.consilia.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.consilia.ConsiliumRow;

/** A consilium in a list. */
@Schema(name = "ConsiliumRow")
record ConsiliumRowView(
        UUID id,
        long version,

        @Schema(description = "Its secretariat") UUID organisation,

        @Schema(examples = "Городской межведомственный консилиум")
        String title,

        @Schema(description = "How many members there are today", examples = "5")
        int members,

        Instant formedAt) {
    static ConsiliumRowView of(ConsiliumRow it) {
        return new ConsiliumRowView(
                it.id().value(), it.version(), it.organisation().value(), it.title(), it.members(), it.formedAt());
    }
}
