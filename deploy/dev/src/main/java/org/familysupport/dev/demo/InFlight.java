package org.familysupport.dev.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does many things, a few at a time; ends with the first that fails. */
final class InFlight {
    private InFlight() {}

    static <T> void each(int atATime, List<T> things, Consumer<T> act) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(atATime)) {
            List<Future<?>> underWay = new ArrayList<>();
            things.forEach(thing -> underWay.add(lanes.submit(() -> act.accept(thing))));
            try {
                for (Future<?> one : underWay) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                lanes.shutdownNow();
                throw GaveUp.because(failed);
            } catch (InterruptedException interrupted) {
                lanes.shutdownNow();
                Thread.currentThread().interrupt();
                throw new GaveUp("interrupted", interrupted);
            }
        }
    }
}
