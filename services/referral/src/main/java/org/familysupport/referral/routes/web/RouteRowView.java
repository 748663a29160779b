package org.familysupport.referral.routes.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.handovers.web.SubjectView;
import org.familysupport.referral.routes.RouteRow;

/** A route in a list. */
@Schema(name = "RouteRow")
record RouteRowView(
        UUID id,
        long version,
        SubjectView subject,
        @Schema(examples = "open") String status,
        Instant openedAt,

        @Schema(description = "How many steps there are", examples = "4")
        int steps,

        @Schema(description = "How many of them are done", examples = "1")
        int done) {
    static RouteRowView of(RouteRow it) {
        return new RouteRowView(
                it.id().value(),
                it.version(),
                SubjectView.of(it.subject()),
                it.status().code(),
                it.openedAt(),
                it.steps(),
                it.done());
    }
}
