package org.familysupport.messaging.inbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A message that was put aside, without its content: whoever looks after the services needs to see no personal value. */
@Entity
@Immutable
@Table(name = "parked")
public class ParkedMessage {
    @Id
    private UUID id;

    @Column(name = "parking_key")
    private String parkingKey;

    private String topic;

    @Column(name = "partition_number")
    private int partition;

    @Column(name = "record_offset")
    private long offset;

    private String type;
    private String reason;

    @Column(name = "parked_at")
    private Instant parkedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    private @Nullable String settlement;

    @Column(name = "settlement_reason")
    private @Nullable String settlementReason;

    protected ParkedMessage() {}

    public UUID id() {
        return id;
    }

    /** Its topic and record key: messages of one parking key wait for one another. */
    public String parkingKey() {
        return parkingKey;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }

    public String type() {
        return type;
    }

    /** Why it could not have its effect, or that it waits behind one. */
    public String reason() {
        return reason;
    }

    public Instant parkedAt() {
        return parkedAt;
    }

    public @Nullable Instant settledAt() {
        return settledAt;
    }

    /** {@code redelivered} or {@code discarded}; null while it waits. */
    public @Nullable String settlement() {
        return settlement;
    }

    /** Why it was discarded. */
    public @Nullable String settlementReason() {
        return settlementReason;
    }

    /** 1 while it waits, 2 when it is settled. */
    public long version() {
        return settlement == null ? 1 : 2;
    }
}
