package org.familysupport.persistence.transactions;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * A fresh Vert.x context for work that no HTTP request started: messages, timers, start-up.
 *
 * <p>Sessions and the unit of work hang on the context; sharing one between two pieces of work would mix their
 * transactions (the framework's consumers give no safe one of their own).
 */
public final class FreshContext {
    private FreshContext() {}

    /** Subscribes to {@code work} on a context of its own. */
    public static <T> Uni<T> run(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(start ->
                    Uni.createFrom().<T>deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
