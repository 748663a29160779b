package org.familysupport.reporting.counts.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.AsOf;
import org.jspecify.annotations.Nullable;

/** As of when an answer is. */
@Schema(name = "CountAsOf")
record AsOfView(
        @Schema(description = "Time of the latest change to a delivery that was heard of; absent before the first")
        @Nullable
        Instant eventTime,

        @Schema(
                description =
                        "How many records about deliveries were taken; of two answers the one with more is the later",
                examples = "36412")
        long position) {
    static AsOfView of(AsOf asOf) {
        return new AsOfView(asOf.eventTime(), asOf.position());
    }
}
