package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way to open a transaction, the same in use cases and in listeners (rulings 27).
 *
 * <p>Everything within joins: aggregates, events, audit rows and the remembered answer commit together or not at all. A
 * call within an open transaction joins it. Failures of the database come out as refusals where they mean one (412 for a
 * lost update, 503 for a database that is away).
 */
@ApplicationScoped
public class Transactions {
    private final Mutiny.SessionFactory sessions;

    Transactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs {@code work} in the open transaction, or in a new one that commits when it succeeds. */
    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> UnitOfWork.current() == null ? toItsEnd(begin(work)) : work.get());
    }

    /**
     * Runs on when nobody waits for the answer any more: a caller who hangs up must not stop a transaction between two
     * statements, for its session would be closed while one of them is under way.
     */
    private static <T> Uni<T> toItsEnd(Uni<T> transaction) {
        return Uni.createFrom().emitter(waiting -> transaction.subscribe().with(waiting::complete, waiting::fail));
    }

    private <T> Uni<T> begin(Supplier<Uni<T>> work) {
        UnitOfWork unit = new UnitOfWork();
        return sessions.withTransaction((session, transaction) -> {
                    UnitOfWork.bind(unit);
                    return work.get().call(session::flush).call(() -> unit.writePending(session));
                })
                .onTermination()
                .invoke(UnitOfWork::unbind)
                .onFailure()
                .transform(DatabaseFailure::explain)
                .invoke(unit::committed);
    }
}
