package org.familysupport.registry.identities;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.persistence.transactions.FreshContext;
import org.familysupport.persistence.transactions.Transactions;
import org.jboss.logging.Logger;

/**
 * Compares those of whom something else is said, and those who were on record before there were keys, with everybody else; who looks like
 * another stands in the stewards' list then, and who does not any more is not asked about. It holds their keys meanwhile, so that whoever
 * is entered in the same moment is compared either here or there.
 *
 * <p>Some at a time, each in a transaction of its own, so a crash loses nothing; several instances do not meet, for each passes over what
 * another holds.
 */
@ApplicationScoped
public class CompareAnew {
    private static final Logger LOG = Logger.getLogger(CompareAnew.class);

    private final Transactions transactions;
    private final Keys keys;
    private final Pairs pairs;
    private final InstantSource clock;
    private final Vertx vertx;

    CompareAnew(Transactions transactions, Keys keys, Pairs pairs, InstantSource clock, Vertx vertx) {
        this.transactions = transactions;
        this.keys = keys;
        this.pairs = pairs;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return all().onFailure()
                .invoke(failure -> LOG.warnf(
                        "people wait to be compared: %s", failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> all() {
        return Uni.createFrom()
                .deferred(() -> FreshContext.run(vertx, () -> transactions.run(this::next)))
                .repeat()
                .whilst(found -> found)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> next() {
        return keys.waiting()
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().item(false)
                        : compare(waiting).replaceWith(true));
    }

    private Uni<Void> compare(List<Newcomer> waiting) {
        Newcomers people = Newcomers.of(waiting);
        return keys.hold(people.sketches())
                .chain(() -> keys.add(people.sketches(), Set.of()))
                .chain(() -> keys.sharing(people.sketches(), FindLookAlikes.MOST_FOR_ONE))
                .map(sharing -> rows(FindLookAlikes.scored(people, sharing)))
                .chain(pairs::add)
                .chain(() -> closeUnlike(people));
    }

    private Uni<Void> closeUnlike(Newcomers people) {
        return pairs.of(people.sketches().stream().map(Sketch::person).toList())
                .map(waiting -> waiting.stream()
                        .filter(pair -> !Likelihood.of(
                                        people.sketch(pair.person()), Sketch.found(pair.person(), pair.other()))
                                .isToBeLookedAt())
                        .map(Pairs.Waiting::id)
                        .toList())
                .chain(unlike -> pairs.close(unlike, clock.instant()));
    }

    private List<Pairs.Row> rows(Map<UUID, Map<UUID, Likelihood>> scored) {
        List<Pairs.Row> rows = new ArrayList<>();
        scored.forEach((person, found) -> found.forEach(
                (alike, likelihood) -> rows.add(Pairs.Row.of(person, alike, likelihood, null, clock.instant()))));
        return rows;
    }
}
