package org.familysupport.persistence.transactions;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What belongs to the open transaction besides its aggregates: events, audit rows, and what follows the commit. */
public final class UnitOfWork {
    private static final String KEY = UnitOfWork.class.getName();

    private final Map<Class<?>, BeforeCommit> pending = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();

    UnitOfWork() {}

    /**
     * The unit of the transaction that is open on this call.
     *
     * @throws IllegalStateException when none is open: events and audit rows live in transactions only
     */
    public static UnitOfWork required() {
        UnitOfWork current = current();
        if (current == null) {
            throw new IllegalStateException("no transaction is open");
        }
        return current;
    }

    static @Nullable UnitOfWork current() {
        return ContextLocals.<UnitOfWork>get(KEY).orElse(null);
    }

    static void bind(UnitOfWork unit) {
        ContextLocals.put(KEY, unit);
    }

    static void unbind() {
        ContextLocals.remove(KEY);
    }

    /** The gathering of this kind, made at first use. */
    public <P extends BeforeCommit> P gathering(Class<P> kind, Supplier<P> first) {
        return kind.cast(pending.computeIfAbsent(kind, absent -> first.get()));
    }

    /** Runs once after the commit, never after a rollback. */
    public void afterCommit(Runnable action) {
        afterwards.add(action);
    }

    Uni<Void> writePending(Mutiny.Session session) {
        List<BeforeCommit> kinds = List.copyOf(pending.values());
        return InTurn.each(kinds, kind -> kind.write(session))
                .chain(() -> Insertion.all(
                        kinds.stream()
                                .flatMap(kind -> kind.insertion().stream())
                                .toList(),
                        session));
    }

    void committed() {
        afterwards.forEach(Runnable::run);
    }
}
