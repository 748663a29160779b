package org.familysupport.stack;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Makes a broker ready for its users: topics first, then the rights to them. May be repeated. */
final class KafkaFurnishing {
    private KafkaFurnishing() {}

    static void furnish(
            Map<String, Object> operator, Collection<LocalKafka.Topic> topics, Collection<LocalKafka.Rights> rights) {
        Map<String, Object> client = new HashMap<>(operator);
        client.put("default.api.timeout.ms", "60000");
        client.put("reconnect.backoff.max.ms", "200");
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // The client finds its parts by the thread's loader, which under a test framework need not be the one of this
        // class.
        thread.setContextClassLoader(KafkaFurnishing.class.getClassLoader());
        try (Admin admin = Admin.create(client)) {
            KafkaTopics.ensure(admin, topics);
            KafkaRights.ensure(admin, rights);
        } catch (ExecutionException | TimeoutException failed) {
            throw new StackFailure("The topics and rights could not be made: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while topics and rights were made.", interrupted);
        } finally {
            thread.setContextClassLoader(callers);
        }
    }
}
