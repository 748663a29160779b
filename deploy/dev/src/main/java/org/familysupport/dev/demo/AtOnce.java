package org.familysupport.dev.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Lets several act at the same moment: each waits at a barrier until all are there. */
public final class AtOnce {
    private AtOnce() {}

    /** The outcomes, in the order of those who acted. */
    public static <T, R> List<R> each(List<T> actors, Function<T, R> act) {
        CyclicBarrier barrier = new CyclicBarrier(actors.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(actors.size())) {
            List<Future<R>> underWay = new ArrayList<>();
            actors.forEach(actor -> underWay.add(threads.submit(() -> {
                pass(barrier);
                return act.apply(actor);
            })));
            List<R> outcomes = new ArrayList<>();
            for (Future<R> one : underWay) {
                outcomes.add(one.get());
            }
            return outcomes;
        } catch (ExecutionException failed) {
            throw GaveUp.because(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new GaveUp("interrupted", interrupted);
        }
    }

    private static void pass(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException alone) {
            throw new GaveUp("one of those who should act at once was interrupted", alone);
        }
    }
}
