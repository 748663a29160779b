package org.familysupport.testing.component;

import java.util.Collection;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.familysupport.stack.LocalKafka;
import org.familysupport.stack.LocalStack;

/**
 * Starts the stack from the loader of the JVM's class path.
 *
 * <p>The loader of the application under test is closed before the JVM ends, and a broker still loads classes when it shuts
 * down. The stack publishes its places, so this loader's own copy of the class finds it running.
 */
final class StackStart {
    /** The broker tells a lot before the application under test sets its log levels. Held, or the levels are forgotten. */
    private static final List<Logger> TALKATIVE = Stream.of("kafka", "org.apache.kafka", "state", "org.flywaydb")
            .map(Logger::getLogger)
            .toList();

    private StackStart() {}

    static LocalStack shared(Collection<LocalKafka.Topic> topics, Collection<LocalKafka.Rights> rights) {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader lasting = ClassLoader.getSystemClassLoader();
        try {
            thread.setContextClassLoader(lasting);
            lasting.loadClass(LocalStack.class.getName()).getMethod("shared").invoke(null);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("the local stack did not start", failed);
        } finally {
            thread.setContextClassLoader(before);
        }
        return LocalStack.shared(topics, rights);
    }
}
