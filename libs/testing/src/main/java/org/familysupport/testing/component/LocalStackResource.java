package org.familysupport.testing.component;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.stack.LocalStack;
import org.familysupport.testing.facts.Heartbeats;

/**
 * Gives every component test the local stack; found by the service loader, so that no test has to name it.
 *
 * <p>The stack outlives the application under test and ends with the JVM.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {
    /** Two modules may be tested at the same time on one machine. */
    private static final Map<String, String> ANY_FREE_PORT =
            Map.of("quarkus.http.test-port", "0", "quarkus.management.test-port", "0");

    /** The broker runs in this JVM and tells a lot; a reader of test output wants the service. */
    private static final List<String> TALKATIVE = List.of("kafka", "org.apache.kafka", "state", "org.flywaydb");

    @Override
    public Map<String, String> start() {
        TestedService service = TestedService.here();
        LocalStack stack = StackStart.shared(CatalogueBroker.topics(), CatalogueBroker.rights());
        Heartbeats.beatForAllBut(service.word());
        Map<String, String> config = new HashMap<>(stack.configFor(service.name()));
        config.putAll(ANY_FREE_PORT);
        TALKATIVE.forEach(category -> config.put("quarkus.log.category.\"" + category + "\".level", "WARN"));
        return config;
    }

    @Override
    public void stop() {
        Heartbeats.end();
    }
}
