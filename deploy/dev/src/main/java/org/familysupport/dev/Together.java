package org.familysupport.dev;

import java.util.List;
import org.familysupport.stack.StackFailure;

/** Steps that do not wait for each other. Threads of the platform: a JVM that is ending still runs them. */
final class Together {
    private Together() {}

    /** Answers when all are done. */
    static void run(List<Runnable> steps) {
        List<Thread> threads = steps.stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting.", interrupted);
        }
    }
}
