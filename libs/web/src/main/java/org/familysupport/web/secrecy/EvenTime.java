package org.familysupport.web.secrecy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.familysupport.web.paging.Listing;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Lets answers that say "not there, or not for you" go at a full beat since their call came: a 404, a 422 and rows of a batch
 * for references that cannot be used, an empty list. To find that somebody is hidden costs a little more than to find that
 * nobody is there: rows are read, rights are weighed. Within a beat that is not seen.
 */
@ApplicationScoped
class EvenTime {
    /** Several times what looking up and noting the refusal take, and still no time for who waits. */
    private static final long BEAT = Duration.ofMillis(25).toNanos();

    private static final String CAME = EvenTime.class.getName();
    private static final Set<Integer> NOTHING = Set.of(404, 422, 207);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("even-time").factory());

    @ServerRequestFilter(preMatching = true, priority = 0)
    void begin(ContainerRequestContext call) {
        call.setProperty(CAME, System.nanoTime());
    }

    /** After all others, for some of them write. */
    @ServerResponseFilter(priority = 0)
    Uni<Void> leave(ContainerRequestContext call, ContainerResponseContext answer) {
        return saysNothing(answer) && call.getProperty(CAME) instanceof Long came
                ? rest(came)
                : Uni.createFrom().voidItem();
    }

    private static boolean saysNothing(ContainerResponseContext answer) {
        return NOTHING.contains(answer.getStatus())
                || answer.getEntity() instanceof Listing<?> page && page.items().isEmpty();
    }

    /** To the fraction of a millisecond: a timer that counts whole ones from now would tell the fraction used before. */
    private Uni<Void> rest(long came) {
        Context context = Vertx.currentContext();
        long left = BEAT - (System.nanoTime() - came) % BEAT;
        Uni<Void> rest = Uni.createFrom()
                .emitter(emitter -> clock.schedule(() -> emitter.complete(null), left, TimeUnit.NANOSECONDS));
        // Who read a long body is on a worker's thread, and may have no context to come back to.
        return context == null ? rest : rest.emitOn(next -> context.runOnContext(here -> next.run()));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
