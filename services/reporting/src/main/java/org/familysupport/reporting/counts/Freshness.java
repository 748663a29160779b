package org.familysupport.reporting.counts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.familysupport.events.Topics;

/**
 * What is held, and how far the topics were taken.
 *
 * @param deliveries how many deliveries can be counted
 * @param parked how many messages were put aside and are in no count
 */
public record Freshness(
        long organisations,
        long people,
        long families,
        long deliveries,
        long referrals,
        long parked,
        List<TopicPosition> positions) {
    public Freshness {
        positions = List.copyOf(positions);
    }

    /** As of when a count asked now would be. */
    public AsOf asOf() {
        List<TopicPosition> heard = positions.stream()
                .filter(it -> it.topic().equals(Topics.DELIVERIES))
                .toList();
        Instant latest = heard.stream()
                .map(TopicPosition::eventTime)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new AsOf(
                latest, heard.stream().mapToLong(it -> it.lastOffset() + 1).sum());
    }
}
