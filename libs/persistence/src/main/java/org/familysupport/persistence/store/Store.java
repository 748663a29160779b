package org.familysupport.persistence.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The session of the open transaction, for repositories.
 *
 * <p>Statement texts are constants, so that the server's prepared statements are used again; lists go in as one JSON
 * parameter ({@link Json#array}), never as a varying number of place-holders.
 */
@ApplicationScoped
public class Store {
    private final Mutiny.SessionFactory sessions;

    Store(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Works with the open session. */
    public <T> Uni<T> with(Function<Mutiny.Session, Uni<T>> work) {
        return sessions.withSession(work);
    }

    /** Adds a new aggregate; written at the commit. */
    public Uni<Void> add(Object aggregate) {
        return with(session -> session.persist(aggregate));
    }

    /** Adds new aggregates; written at the commit, in batches. */
    public Uni<Void> addAll(List<?> aggregates) {
        return with(session -> session.persistAll(aggregates.toArray()));
    }

    /** Runs a native statement with named parameters; answers the number of rows. */
    public Uni<Integer> execute(String sql, Map<String, ?> parameters) {
        return with(session -> {
            Mutiny.Query<?> query = session.createNativeQuery(sql);
            parameters.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    /** Runs a native statement that inserts its parameter {@code rows}, a JSON array of records; nothing for no rows. */
    public Uni<Void> insert(String sql, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(sql, Map.of("rows", Json.array(rows))).replaceWithVoid();
    }

    /** Runs a native query with named parameters; rows of several columns come as arrays. */
    public Uni<List<Object[]>> rows(String sql, Map<String, ?> parameters) {
        return with(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** Runs a native query of one column. */
    public <T> Uni<List<T>> column(String sql, Class<T> type, Map<String, ?> parameters) {
        return with(session -> {
            Mutiny.SelectionQuery<T> query = session.createNativeQuery(sql, type);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }
}
