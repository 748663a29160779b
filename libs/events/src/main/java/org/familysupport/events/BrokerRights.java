package org.familysupport.events;

import java.util.Arrays;
import java.util.List;

/**
 * What one user may do at the broker, as {@code deploy/kafka/acls.yaml} lists it; whatever is not named is refused. A name that ends
 * in {@code *} stands for all that begin so.
 *
 * @param user as it proves to be
 * @param writes topics; a service writes its own, and nobody else does
 * @param reads topics
 * @param groups consumer groups it may be a member of
 */
public record BrokerRights(String user, List<String> writes, List<String> reads, List<String> groups) {
    public BrokerRights {
        writes = List.copyOf(writes);
        reads = List.copyOf(reads);
        groups = List.copyOf(groups);
    }

    /** The rights of all, from the topics of the catalogue. */
    public static List<BrokerRights> all() {
        return Arrays.stream(BrokerUser.values()).map(BrokerRights::of).toList();
    }

    /** Who writes to this topic. */
    public static BrokerUser writerOf(String topic) {
        return Arrays.stream(BrokerUser.values())
                .filter(user -> writes(user, topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service writes to " + topic));
    }

    /** Whether those outside may read this topic. */
    public static boolean isOpen(String topic) {
        return TopicReaders.of(topic).contains(BrokerUser.REPORTING_JOBS);
    }

    private static BrokerRights of(BrokerUser user) {
        return new BrokerRights(
                user.user(),
                user.isService() ? List.of(user.word() + ".*") : List.of(),
                Topics.all().stream()
                        .map(TopicSpec::name)
                        .filter(topic -> TopicReaders.of(topic).contains(user))
                        .toList(),
                List.of(user.word() + (user.isService() ? ".facts" : ".*")));
    }

    private static boolean writes(BrokerUser user, String topic) {
        return user.isService() && topic.startsWith(user.word() + ".");
    }
}
