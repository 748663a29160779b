package org.familysupport.persistence.transactions;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Rows that gather during a transaction and are written together just before its commit. */
public interface BeforeCommit {
    /** Writes what has gathered; after the flush of the aggregates, in the same transaction. */
    Uni<Void> write(Mutiny.Session session);
}
