package org.familysupport.messaging.outbox;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventCodec;
import org.familysupport.events.EventType;
import org.familysupport.events.Fact;
import org.familysupport.kernel.actor.ActorRef;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.id.Uuid7;
import org.familysupport.persistence.store.Json;
import org.familysupport.persistence.transactions.Insertion;
import org.familysupport.persistence.transactions.UnitOfWork;

/**
 * Announces facts: they are written with the change and leave after its commit, or neither happens.
 *
 * <p>Only within a transaction; nothing is sent from here.
 */
@ApplicationScoped
public class Outbox {
    /** Writes the parameter {@code events}, a JSON array of rows. */
    static final String INSERT = """
            insert into outbox (id, topic, key, type, sequence, time, trace, organisation, payload)
            select id, topic, key, type, sequence, time, trace, organisation, payload
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as event (
              id uuid, topic text, key uuid, type text, sequence bigint, time timestamptz,
              trace text, organisation uuid, payload text)
            """;

    private final OutboxSettings settings;
    private final InstantSource clock;
    private final RelayThread relay;

    Outbox(OutboxSettings settings, InstantSource clock, RelayThread relay) {
        this.settings = settings;
        this.clock = clock;
        this.relay = relay;
    }

    /** Announces a fact with the open transaction. */
    public Uni<Void> append(Fact fact) {
        return append(List.of(fact));
    }

    /** Announces facts in this order with the open transaction. */
    public Uni<Void> append(Collection<? extends Fact> facts) {
        return Uni.createFrom().voidItem().invoke(() -> gather(facts));
    }

    /**
     * Facts as an insertion of their own kind, to be written by the open transaction with its other rows. They leave when the
     * relay looks next, not at once.
     *
     * @param parameter a name that no other kind uses
     */
    public Insertion insertion(Collection<? extends Fact> facts, String parameter) {
        Instant now = clock.instant();
        return new Insertion(
                INSERT.replace(":events", ":" + parameter),
                Map.of(
                        parameter,
                        Json.array(facts.stream().map(fact -> row(fact, now)).toList())));
    }

    private void gather(Collection<? extends Fact> facts) {
        UnitOfWork unit = UnitOfWork.required();
        PendingEvents pending = unit.gathering(PendingEvents.class, () -> {
            unit.afterCommit(relay::nudge);
            return new PendingEvents();
        });
        Instant now = clock.instant();
        facts.forEach(fact -> pending.add(row(fact, now)));
    }

    private OutboxRow row(Fact fact, Instant now) {
        EventType type = EventCatalogue.of(settings.service(), fact.getClass());
        ActorRef actor = ContextLocals.<ActorRef>get(CallKeys.ACTOR).orElse(null);
        return new OutboxRow(
                Uuid7.next(),
                type.topic(),
                fact.key(),
                type.name(),
                fact.version(),
                now,
                ContextLocals.<String>get(CallKeys.TRACE).orElse(null),
                actor == null ? null : actor.organisation(),
                EventCodec.encode(fact));
    }
}
