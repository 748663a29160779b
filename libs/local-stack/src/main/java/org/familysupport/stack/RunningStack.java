package org.familysupport.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The parts that run in, or under, this JVM, and their end with it. */
final class RunningStack {
    private RunningStack() {}

    /** Starts PostgreSQL and the broker side by side, then publishes where everything is. */
    static StackPlaces start() {
        StackPlaces places = new StackPlaces(folder(), FreePorts.some(3));
        // Threads of our own: they carry this thread's class loader, those of the common pool do not.
        ExecutorService starters = Executors.newFixedThreadPool(2);
        try {
            Future<LocalPostgres> postgres = starters.submit(() -> LocalPostgres.start(places.postgres()));
            Future<LocalKafka> kafka = starters.submit(() -> LocalKafka.start(places.kafka(), List.of(), List.of()));
            LocalIssuer issuer = LocalIssuer.start(places.issuer());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(places, issuer, kafka, postgres)));
            postgres.get();
            kafka.get();
            places.publish();
            return places;
        } catch (ExecutionException failed) {
            throw new StackFailure("The local stack did not start: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while the local stack was starting.", interrupted);
        } finally {
            starters.shutdown();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("family-support-stack-");
        } catch (IOException refused) {
            throw new StackFailure("No temporary folder can be made: " + refused.getMessage(), refused);
        }
    }

    private static void end(
            StackPlaces places, LocalIssuer issuer, Future<LocalKafka> kafka, Future<LocalPostgres> postgres) {
        quietly(() -> closed(issuer));
        quietly(() -> closed(kafka.get()));
        quietly(() -> closed(postgres.get()));
        quietly(() -> {
            Folders.forget(places.folder());
            return places;
        });
    }

    private static AutoCloseable closed(AutoCloseable part) throws Exception {
        part.close();
        return part;
    }

    /** The JVM is ending: what one part cannot do any more must not keep the next from being ended. */
    private static void quietly(Callable<?> step) {
        try {
            step.call();
        } catch (Exception | LinkageError tooLate) {
            // Nobody is left to tell.
        }
    }
}
