package org.familysupport.referral.transfers.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.transfers.TransferAct;
import org.familysupport.referral.transfers.TransferRow;
import org.jspecify.annotations.Nullable;

/** A transfer in a list. */
@Schema(name = "TransferRow", examples = "{\"allowedActs\": [\"acceptance\", \"rejection\"]}")
record TransferRowView(
        UUID id,

        @Schema(description = "As in the transfer itself, for If-Match")
        long version,

        @Schema(description = "As in the transfer itself, from your side", examples = "requested")
        String status,

        SubjectView subject,

        @Schema(description = "Code of the list `programme`")
        String programme,

        @Schema(description = "Who offers the responsibility")
        UUID source,

        @Schema(description = "Who has taken it; in the inbox the receiver itself") @Nullable
        UUID target,

        @Schema(description = "Code of the list `referral-reason`")
        String reasonCode,

        Instant requestedAt,

        @Schema(description = "What you may do now, as in the transfer itself")
        List<String> allowedActs) {
    static TransferRowView of(TransferRow it) {
        return new TransferRowView(
                it.id().value(),
                it.version(),
                it.status().code(),
                SubjectView.of(it.subject()),
                it.programme(),
                it.source().value(),
                it.target() == null ? null : it.target().value(),
                it.reason(),
                it.requestedAt(),
                it.allowedActs().stream().map(TransferAct::code).toList());
    }
}
