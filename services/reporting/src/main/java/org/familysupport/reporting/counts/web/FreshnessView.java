package org.familysupport.reporting.counts.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.Freshness;
import org.familysupport.reporting.counts.TopicPosition;
import org.jspecify.annotations.Nullable;

/** What can be counted now, and how far the topics were taken. */
@Schema(name = "Freshness")
record FreshnessView(
        AsOfView asOf,
        HeldView held,

        @Schema(description = "Messages put aside because they could not be read; they are in no count")
        long parked,

        List<PartitionView> partitions) {
    /** How many things of each kind are held. */
    @Schema(name = "FreshnessHeld")
    record HeldView(
            long organisations,
            long people,
            long families,

            @Schema(description = "Deliveries that can be counted", examples = "36412")
            long deliveries,

            long referrals) {}

    /** How far a partition was taken. */
    @Schema(name = "FreshnessPartition")
    record PartitionView(
            @Schema(examples = "delivery.deliveries.v1") String topic,
            int partition,

            @Schema(description = "Offset of the last record taken")
            long offset,

            @Schema(description = "Time of the latest change heard of on it") @Nullable
            Instant eventTime,

            @Schema(description = "When it was taken") Instant takenAt) {
        static PartitionView of(TopicPosition it) {
            return new PartitionView(it.topic(), it.partition(), it.lastOffset(), it.eventTime(), it.takenAt());
        }
    }

    static FreshnessView of(Freshness it) {
        return new FreshnessView(
                AsOfView.of(it.asOf()),
                new HeldView(it.organisations(), it.people(), it.families(), it.deliveries(), it.referrals()),
                it.parked(),
                it.positions().stream().map(PartitionView::of).toList());
    }
}
