package org.familysupport.web.manners;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The body of a request piece by piece, for what is too large to stand in memory.
 *
 * <p>The next piece is asked for when the former is done with; until then the sender waits, so however fast it sends, no more
 * than a piece and what the connection holds is here.
 */
@ApplicationScoped
public class BodyPieces {
    private final CurrentVertxRequest current;
    private final BodySize size;

    BodyPieces(CurrentVertxRequest current, BodySize size) {
        this.current = current;
        this.size = size;
    }

    /**
     * Takes piece after piece, on the context of the caller, to the end of the body.
     *
     * @throws org.familysupport.kernel.refusal.Refused 413 when there is more than a file may have; fails also when the sender
     *     hangs up before the end
     */
    public Uni<Void> each(Function<byte[], Uni<Void>> take) {
        HttpServerRequest http = current.getCurrent().request();
        Context context = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom()
                .<Void>emitter(emitter -> begin(http, context, take, emitter))
                .emitOn(next -> context.runOnContext(here -> next.run()));
    }

    private void begin(
            HttpServerRequest http,
            Context context,
            Function<byte[], Uni<Void>> take,
            UniEmitter<? super Void> emitter) {
        AtomicLong taken = new AtomicLong();
        http.exceptionHandler(emitter::fail);
        http.endHandler(end -> emitter.complete(null));
        http.handler(piece -> {
            http.pause();
            context.runOnContext(
                    here -> one(http, piece, taken, take).subscribe().with(done -> http.fetch(1), failure -> {
                        http.handler(thrownAway -> {});
                        http.resume();
                        emitter.fail(failure);
                    }));
        });
        http.pause();
        http.fetch(1);
    }

    private Uni<Void> one(HttpServerRequest http, Buffer piece, AtomicLong taken, Function<byte[], Uni<Void>> take) {
        return Uni.createFrom().deferred(() -> {
            size.mustFit(http.path(), taken.addAndGet(piece.length()));
            return take.apply(piece.getBytes());
        });
    }
}
