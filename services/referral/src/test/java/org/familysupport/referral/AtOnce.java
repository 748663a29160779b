package org.familysupport.referral;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.familysupport.testing.http.Answer;

/** Calls that go out at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    @SafeVarargs
    public static List<Answer> all(Supplier<Answer>... calls) {
        CountDownLatch gate = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
            List<Future<Answer>> answers = Stream.of(calls)
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
