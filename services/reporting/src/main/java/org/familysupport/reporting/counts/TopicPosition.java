package org.familysupport.reporting.counts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How far a partition was taken; written by the facts' intake, only read here. */
@Entity
@Immutable
@Table(name = "topic_positions")
public class TopicPosition {
    @EmbeddedId
    private Place place;

    @Column(name = "last_offset")
    private long lastOffset;

    @Column(name = "event_time")
    private @Nullable Instant eventTime;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** A partition of a topic. */
    @Embeddable
    public record Place(
            String topic, @Column(name = "partition_number") int number) {}

    protected TopicPosition() {}

    public String topic() {
        return place.topic();
    }

    public int partition() {
        return place.number();
    }

    public long lastOffset() {
        return lastOffset;
    }

    /** The time of the latest change heard of on it. */
    public @Nullable Instant eventTime() {
        return eventTime;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
