package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows that gather during a transaction and are written just before its commit, after the flush of the aggregates. */
public interface BeforeCommit {
    /** Writes what needs statements of its own. */
    default Uni<Void> write(Mutiny.Session session) {
        return Uni.createFrom().voidItem();
    }

    /** What is left to be inserted, by the one statement that inserts for all kinds. */
    default Optional<Insertion> insertion() {
        return Optional.empty();
    }
}
