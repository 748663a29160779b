package org.familysupport.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.familysupport.stack.StackFailure;

/** What was announced and not everybody has taken yet: work that goes on behind the back of the next measurement. */
final class Backlog {
    /** Offsets are committed every 5 s, and signs of life come every second: so many are no backlog. */
    private static final long FEW = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<String, Object> operator;

    /**
     * @param operator what a client needs who may look at the groups of all
     */
    Backlog(Map<String, Object> operator) {
        this.operator = operator;
    }

    /** Waits until all services have taken what is in the topics now. */
    void awaitTaken() {
        try (Admin kafka = Admin.create(operator)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (size(kafka) > FEW) {
                if (System.nanoTime() > end) {
                    throw new StackFailure("The services are still busy with what was announced; fewer --seconds?");
                }
                // the broker tells offsets when asked, and calls nobody when they move
                Thread.sleep(PAUSE);
            }
        } catch (ExecutionException failed) {
            throw new StackFailure("The broker does not tell its offsets: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", interrupted);
        }
    }

    /** How far the slowest is behind. */
    private static long size(Admin kafka) throws ExecutionException, InterruptedException {
        long most = 0;
        for (GroupListing group :
                kafka.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            most = Math.max(most, behind(kafka, group.groupId()));
        }
        return most;
    }

    private static long behind(Admin kafka, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>(kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        // A partition of which nothing was taken yet has no offset here.
        taken.values().removeIf(Objects::isNull);
        Map<TopicPartition, OffsetSpec> latest =
                taken.keySet().stream().collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        long sent = kafka.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
        return sent
                - taken.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    }
}
