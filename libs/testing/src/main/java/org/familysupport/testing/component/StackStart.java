package org.familysupport.testing.component;

import java.util.Collection;
import org.familysupport.stack.LocalKafka;
import org.familysupport.stack.LocalStack;

/**
 * Starts the stack from the loader of the JVM's class path.
 *
 * <p>The loader of the application under test is closed before the JVM ends, and a broker still loads classes when it shuts
 * down. The stack publishes its places, so this loader's own copy of the class finds it running.
 */
final class StackStart {
    private StackStart() {}

    static LocalStack shared(Collection<LocalKafka.Topic> topics) {
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
        return LocalStack.shared(topics);
    }
}
