package org.familysupport.messaging.inbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.familysupport.events.Fact;
import org.familysupport.events.Received;
import org.familysupport.kernel.actor.CallKeys;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.once.Inbox;
import org.familysupport.persistence.transactions.InTurn;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/** Gives messages to the listeners that want them, once each but to who asks for more, in one transaction. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Transactions transactions;
    private final Inbox inbox;
    private final ParkedMessages parked;
    private final List<FactListener<?>> listeners;
    private final List<HeartbeatListener> heartbeats;
    private final List<PositionListener> positions;
    private final MeterRegistry meters;

    Intake(
            Transactions transactions,
            Inbox inbox,
            ParkedMessages parked,
            @All List<FactListener<?>> listeners,
            @All List<HeartbeatListener> heartbeats,
            @All List<PositionListener> positions,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.parked = parked;
        this.listeners = listeners;
        this.heartbeats = heartbeats;
        this.positions = positions;
        this.meters = meters;
    }

    /** Takes messages in order and the signs of life after them. */
    Uni<Void> all(List<Message> messages, Collection<Heartbeat> beats) {
        return transactions.run(
                () -> takeAll(messages).chain(() -> reached(messages)).chain(() -> beatAll(beats)));
    }

    /** Puts a message aside that cannot have its effect; one that has had it stays settled, and that it failed once more is told. */
    Uni<Void> park(Message message, String reason) {
        return transactions.run(() -> inbox.firstTime(List.of(message.id()))
                .chain(fresh -> fresh.isEmpty() ? failedAgain(message, reason) : parked.park(message, reason))
                .chain(() -> reached(List.of(message))));
    }

    /** Parked, it would be given to all, also to who has taken it; and it would hold up what comes behind it. */
    private static Uni<Void> failedAgain(Message message, String reason) {
        ConsumerRecord<String, byte[]> record = message.record();
        return Uni.createFrom()
                .voidItem()
                .invoke(() -> LOG.warnf(
                        "heard again, and not taken: %s %s-%d@%d: %s",
                        message.id(), record.topic(), record.partition(), record.offset(), reason));
    }

    /**
     * Takes a parked message once more, with the open transaction; the call keeps the trace of its own.
     *
     * @throws Refused 409 when it still cannot be read
     */
    Uni<Void> again(Message message) {
        if (message.poison() != null) {
            throw new Refused(GeneralProblem.STATE_CONFLICT, Map.of("unreadable", message.id()));
        }
        String trace = ContextLocals.<String>get(CallKeys.TRACE).orElse("");
        return message.unknown()
                ? Uni.createFrom().voidItem()
                : dispatch(message, listener -> true).invoke(() -> ContextLocals.put(CallKeys.TRACE, trace));
    }

    private Uni<Void> takeAll(List<Message> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return inbox.firstTime(messages.stream().map(Message::id).toList())
                .chain(fresh -> asideAmong(messages, fresh).chain(aside -> inOrder(messages, fresh, aside)));
    }

    /** Only of what somebody wants again is asked whether it was parked itself: that is rare. */
    private Uni<Aside> asideAmong(List<Message> messages, Set<UUID> fresh) {
        List<UUID> again = messages.stream()
                .filter(message -> !fresh.contains(message.id()) && wantedAgain(message))
                .map(Message::id)
                .toList();
        return parked.keysAmong(messages).chain(keys -> parked.asideAmong(again).map(ids -> new Aside(keys, ids)));
    }

    private Uni<Void> inOrder(List<Message> messages, Set<UUID> fresh, Aside aside) {
        List<Message> taken = messages.stream()
                .filter(message -> fresh.contains(message.id()) || wantedAgain(message))
                .toList();
        return InTurn.each(
                taken, message -> fresh.remove(message.id()) ? take(message, aside) : takeAgain(message, aside));
    }

    private boolean wantedAgain(Message message) {
        Received<Fact> received = message.received();
        return received != null && listeners.stream().anyMatch(listener -> wantsAgain(listener, received));
    }

    private static boolean wantsAgain(FactListener<?> listener, Received<Fact> received) {
        return listener.alsoHeardBefore() && listener.listensTo().isInstance(received.fact());
    }

    /**
     * What waits parked has its effect when it is settled, and what was discarded never. That another of its key is parked stops
     * nothing here: who wants it again takes it in any order.
     */
    private Uni<Void> takeAgain(Message message, Aside aside) {
        return message.received() == null || aside.messages().contains(message.id())
                ? Uni.createFrom().voidItem()
                : dispatch(message, FactListener::alsoHeardBefore);
    }

    private Uni<Void> take(Message message, Aside aside) {
        String poison = message.poison();
        if (poison != null) {
            return putAside(message, poison, aside);
        }
        if (message.unknown()) {
            meters.counter("inbound.unknown", "topic", message.record().topic()).increment();
            return Uni.createFrom().voidItem();
        }
        if (aside.keys().contains(message.parkingKey())) {
            return putAside(message, "behind a parked message of its key", aside);
        }
        return dispatch(message, listener -> true);
    }

    private Uni<Void> putAside(Message message, String reason, Aside aside) {
        aside.keys().add(message.parkingKey());
        aside.messages().add(message.id());
        return parked.park(message, reason);
    }

    private Uni<Void> dispatch(Message message, Predicate<FactListener<?>> wanted) {
        Received<Fact> received = java.util.Objects.requireNonNull(message.received());
        String trace = received.envelope().correlation();
        if (trace != null) {
            ContextLocals.put(CallKeys.TRACE, trace);
        }
        Uni<Void> all = Uni.createFrom().voidItem();
        for (FactListener<?> listener : listeners) {
            if (wanted.test(listener) && listener.listensTo().isInstance(received.fact())) {
                all = all.chain(() -> give(listener, received));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked") // listensTo() was asked
    private static Uni<Void> give(FactListener<?> listener, Received<Fact> received) {
        return ((FactListener<Fact>) listener).on(received);
    }

    private Uni<Void> reached(List<Message> messages) {
        Uni<Void> all = Uni.createFrom().voidItem();
        if (!messages.isEmpty()) {
            for (PositionListener listener : positions) {
                all = all.chain(() -> listener.reached(Position.after(messages)));
            }
        }
        return all;
    }

    private Uni<Void> beatAll(Collection<Heartbeat> beats) {
        Uni<Void> all = Uni.createFrom().voidItem();
        if (!beats.isEmpty()) {
            for (HeartbeatListener listener : heartbeats) {
                all = all.chain(() -> listener.beats(beats));
            }
        }
        return all;
    }

    /**
     * What of a batch is put aside, before it and by it.
     *
     * @param keys that have something parked: what is new of them waits
     * @param messages that wait parked themselves, or were discarded
     */
    private record Aside(Set<String> keys, Set<UUID> messages) {}
}
