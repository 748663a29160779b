package org.familysupport.messaging.inbound;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.InTurn;
import org.jboss.logging.Logger;

/**
 * The one ear of a service: batches of records become effects, exactly once (rulings 25).
 *
 * <p>A batch is one transaction. When it fails for a passing reason (the database is away) it is tried again in place,
 * which keeps the order; when it fails for another reason its records are taken one by one, and the one that fails alone
 * is parked with its reason. Offsets are committed afterwards; a crash in between brings the batch again, to no effect.
 */
@ApplicationScoped
public class FactsChannel {
    private static final Logger LOG = Logger.getLogger(FactsChannel.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Intake intake;

    FactsChannel(Vertx vertx, Intake intake) {
        this.vertx = vertx;
        this.intake = intake;
    }

    /** Takes a batch; completes when every record had its effect, was skipped or is parked. */
    @Incoming("facts")
    public Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        List<Message> messages = new ArrayList<>();
        Map<String, Heartbeat> beats = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            if (!isBeat(record, beats)) {
                messages.add(Message.read(record));
            }
        }
        return patiently(() -> intake.all(messages, beats.values()))
                .onFailure()
                .recoverWithUni(failure -> oneByOne(messages, beats.values(), failure));
    }

    private Uni<Void> oneByOne(List<Message> messages, Collection<Heartbeat> beats, Throwable failure) {
        LOG.warnf(
                "a batch of %d messages is taken one by one: %s",
                messages.size(), failure.getClass().getName());
        LOG.debug("why the batch failed", failure);
        return InTurn.each(
                        messages,
                        message -> patiently(() -> intake.all(List.of(message), List.of()))
                                .onFailure()
                                .recoverWithUni(poison -> patiently(() -> intake.park(message, reason(poison)))))
                .chain(() -> patiently(() -> intake.all(List.of(), beats)));
    }

    private Uni<Void> patiently(java.util.function.Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> FreshContext.run(vertx, work))
                .onFailure(FactsChannel::passing)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof Refused refused
                && (refused.type() == GeneralProblem.UNAVAILABLE || refused.type() == GeneralProblem.STALE_VERSION);
    }

    private static String reason(Throwable poison) {
        return poison instanceof Refused refused
                ? refused.type().code()
                : poison.getClass().getName();
    }

    private static boolean isBeat(ConsumerRecord<String, byte[]> record, Map<String, Heartbeat> beats) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || !Heartbeat.TYPE.equals(new String(type.value(), StandardCharsets.UTF_8))) {
            return false;
        }
        Instant upTo = Instant.parse(new String(record.value(), StandardCharsets.UTF_8));
        beats.put(record.topic() + "/" + record.partition(), new Heartbeat(record.topic(), record.partition(), upTo));
        return true;
    }
}
