package org.familysupport.messaging.inbound;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.jspecify.annotations.Nullable;

/**
 * How far a partition was taken: every record up to this offset had its effect, was skipped, or is parked.
 *
 * @param topic the topic
 * @param partition its partition
 * @param offset of the last record taken
 * @param eventTime the latest time of a change among the facts taken; none where they held no readable fact
 */
public record Position(
        String topic, int partition, long offset, @Nullable Instant eventTime) {
    /** The positions after these messages, one for each partition. */
    static Collection<Position> after(List<Message> messages) {
        Map<String, Position> latest = new LinkedHashMap<>();
        for (Message message : messages) {
            Position position = of(message);
            latest.merge(position.topic + '/' + position.partition, position, Position::later);
        }
        return latest.values();
    }

    private static Position of(Message message) {
        Received<Fact> received = message.received();
        return new Position(
                message.record().topic(),
                message.record().partition(),
                message.record().offset(),
                received == null ? null : received.envelope().time());
    }

    private Position later(Position other) {
        Instant mine = eventTime;
        Instant theirs = other.eventTime;
        Instant time = mine == null || (theirs != null && theirs.isAfter(mine)) ? theirs : mine;
        return new Position(topic, partition, Math.max(offset, other.offset), time);
    }
}
