package org.familysupport.security.grants;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.messaging.inbound.Heartbeat;
import org.familysupport.messaging.inbound.HeartbeatListener;
import org.familysupport.messaging.outbox.OutboxSettings;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.store.Store;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;

/**
 * Knows how complete the copy of other services' grants is, from their signs of life.
 *
 * <p>The signs are kept in the table beside the copy, so that every instance of the service knows the same.
 */
@ApplicationScoped
public class GrantFreshness implements HeartbeatListener {
    private static final String ENTER = """
            insert into grant_heartbeats (topic, partition_number, up_to)
            select topic, partition, "upTo" from jsonb_to_recordset(cast(cast(:beats as text) as jsonb))
              as beat (topic text, partition int, "upTo" timestamptz)
            on conflict (topic, partition_number) do update
              set up_to = greatest(grant_heartbeats.up_to, excluded.up_to)
            """;
    private static final String OLDEST = """
            select min(coalesce(beat.up_to, timestamptz 'epoch'))
            from jsonb_array_elements_text(cast(cast(:topics as text) as jsonb)) as wanted
            left join (select topic, min(up_to) as up_to from grant_heartbeats group by topic) as beat
              on beat.topic = wanted
            """;

    private final Store store;
    private final Transactions transactions;
    private final GrantSettings settings;
    private final OutboxSettings service;
    private final InstantSource clock;
    private final Vertx vertx;
    private volatile Instant completeUpTo = Instant.EPOCH;

    GrantFreshness(
            Store store,
            Transactions transactions,
            GrantSettings settings,
            OutboxSettings service,
            InstantSource clock,
            Vertx vertx) {
        this.store = store;
        this.transactions = transactions;
        this.settings = settings;
        this.service = service;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * Refuses when the right to know leans on a copied grant and the copy may be out of date.
     *
     * @throws Refused 503
     */
    public Access trust(Access access) {
        boolean copied = !access.service().equals(service.service());
        if (copied && completeUpTo.isBefore(clock.instant().minus(settings.stale()))) {
            throw new Refused(GeneralProblem.UNAVAILABLE, Map.of("retryAfterSeconds", 5));
        }
        return access;
    }

    @Override
    public Uni<Void> beats(Collection<Heartbeat> latest) {
        return store.execute(ENTER, Map.of("beats", Json.array(latest))).replaceWithVoid();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        List<String> topics = settings.topics().orElse(List.of());
        if (topics.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return FreshContext.run(
                        vertx,
                        () -> transactions.run(
                                () -> store.column(OLDEST, Instant.class, Map.of("topics", Json.array(topics)))))
                .invoke(oldest -> completeUpTo = oldest.getFirst())
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }
}
