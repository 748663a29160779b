package org.familysupport.testing.http;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Calls that go out at the same moment, each in a thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** Their answers, in the order of the calls. */
    @SafeVarargs
    public static List<Answer> all(Supplier<Answer>... calls) {
        return all(List.of(calls));
    }

    /** Their answers, in the order of the calls. */
    public static List<Answer> all(List<Supplier<Answer>> calls) {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Answer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        gate.await();
                        return call.get();
                    }))
                    .toList();
            gate.countDown();
            return answers.stream().map(AtOnce::result).toList();
        }
    }

    private static Answer result(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
