package org.familysupport.referral.worklists;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells who listens what is new in its inbox, from the committed events of all instances: each reads them for those who listen
 * to it, and asks nothing while nobody does.
 */
@ApplicationScoped
public class LiveInbox {
    private static final Logger LOG = Logger.getLogger(LiveInbox.class);

    /** Who reads more slowly than this comes again with the last event it got. */
    private static final int BUFFER = 512;

    private final Transactions transactions;
    private final InboxEvents events;
    private final StreamSettings settings;
    private final Audit audit;
    private final InstantSource clock;
    private final Vertx vertx;
    private final Map<Long, Listener> listeners = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    LiveInbox(
            Transactions transactions,
            InboxEvents events,
            StreamSettings settings,
            Audit audit,
            InstantSource clock,
            Vertx vertx) {
        this.transactions = transactions;
        this.events = events;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.vertx = vertx;
    }

    /**
     * What happens to what the caller's organisation was asked, from now on, or since the last event that it got; ends when its
     * token does. An event may come twice after a break, never not at all.
     *
     * @param last the place of that event; null for from now on
     * @param until when the token ends
     * @param beat what is sent as a sign of life
     * @throws Refused 403 for who does not work with families, 429 when its organisation has too many open
     */
    public <T> Multi<T> open(
            Caller caller, @Nullable Long last, Instant until, Function<InboxEvent, T> told, Supplier<T> beat) {
        WorklistPolicy.mayLook(caller).orRefuse();
        AtomicInteger mine = open.computeIfAbsent(caller.organisation(), first -> new AtomicInteger());
        if (mine.incrementAndGet() > settings.perOrganisation()) {
            mine.decrementAndGet();
            throw new Refused(GeneralProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", 60));
        }
        // The first comes at once: then it is open.
        Multi<T> beats = Multi.createFrom()
                .ticks()
                .every(settings.heartbeatEvery())
                .onOverflow()
                .drop()
                .map(tick -> beat.get());
        Duration left = Duration.between(clock.instant(), until);
        return begin(caller, last)
                .onItem()
                .transformToMulti(standpoint -> Multi.createBy()
                        .merging()
                        .streams(heard(standpoint, last != null).map(told), beats))
                .select()
                .first(left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left)
                .onTermination()
                .invoke(mine::decrementAndGet);
    }

    /** From where on it listens: what has happened by now is no news to who begins now. */
    private Uni<Standpoint> begin(Caller caller, @Nullable Long last) {
        return transactions.run(() -> settled()
                .chain(settled -> last == null
                        ? fromNowOn(caller, settled)
                        : Uni.createFrom().item(standpoint(caller, Math.min(last, settled), Set.of())))
                .invoke(noted -> audit.noteAsked(caller, "worklists.stream", "inbox")));
    }

    private Uni<Standpoint> fromNowOn(Caller caller, long settled) {
        InboxEvents.Listening now = standpoint(caller, settled, Set.of()).listening(0, settled);
        return events.since(List.of(now))
                .map(heard -> heard.stream().map(each -> each.event().place()).collect(Collectors.toUnmodifiableSet()))
                .map(known -> standpoint(caller, settled, known));
    }

    private static Standpoint standpoint(Caller caller, long floor, Set<Long> known) {
        return new Standpoint(caller.organisation(), caller.actsBelow(), floor, known);
    }

    /** Who has been away gets first what came meanwhile, as fast as it reads and at no other's cost, and then listens. */
    private Multi<InboxEvent> heard(Standpoint standpoint, boolean away) {
        if (!away) {
            return live(standpoint);
        }
        AtomicLong reached = new AtomicLong(standpoint.floor());
        Multi<InboxEvent> meanwhile = Multi.createBy()
                .repeating()
                .uni(() -> missed(standpoint, reached))
                .whilst(page -> !page.last() || !page.events().isEmpty())
                .onItem()
                .transformToIterable(InboxEvents.Page::events);
        return Multi.createBy()
                .concatenating()
                .streams(meanwhile, Multi.createFrom().deferred(() -> live(standpoint.from(reached.get()))));
    }

    private Uni<InboxEvents.Page> missed(Standpoint standpoint, AtomicLong reached) {
        return FreshContext.run(
                        vertx,
                        () -> transactions.run(() -> settled()
                                .chain(settled -> events.next(standpoint.listening(0, reached.get()), settled))))
                .invoke(page -> reached.set(page.reached()));
    }

    private Multi<InboxEvent> live(Standpoint standpoint) {
        long number = numbers.incrementAndGet();
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            emitter.onTermination(() -> listeners.remove(number));
                            listeners.put(number, new Listener(number, standpoint, emitter));
                        },
                        BUFFER);
    }

    private Uni<Long> settled() {
        return events.settled(clock.instant().minus(settings.settle()));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return listeners.isEmpty()
                ? Uni.createFrom().voidItem()
                : FreshContext.run(vertx, () -> transactions.run(this::round))
                        .onFailure()
                        .invoke(failure -> LOG.warnf(
                                "live inboxes wait: %s", failure.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithNull();
    }

    private Uni<Void> round() {
        List<Listener> now = List.copyOf(listeners.values());
        return settled()
                .chain(settled -> events.since(
                                now.stream().map(Listener::listening).toList())
                        .invoke(heard -> tell(now, heard, settled)))
                .replaceWithVoid();
    }

    private void tell(List<Listener> now, List<InboxEvents.Heard> heard, long settled) {
        heard.forEach(each -> {
            Listener listener = listeners.get(each.number());
            if (listener != null) {
                listener.tell(each.event());
            }
        });
        now.forEach(listener -> listener.settle(settled));
    }
}
