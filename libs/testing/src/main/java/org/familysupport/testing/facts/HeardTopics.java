package org.familysupport.testing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.familysupport.events.BrokerRights;
import org.familysupport.testing.component.TestedService;
import org.junit.jupiter.api.DynamicTest;

/** The topics that the service under test hears. */
public final class HeardTopics {
    private HeardTopics() {}

    /** What it hears it may read, and it may read nothing else. */
    public static Stream<DynamicTest> tests(TestedService service) {
        List<String> readable = BrokerRights.all().stream()
                .filter(rights -> rights.user().equals(service.name()))
                .flatMap(rights -> rights.reads().stream())
                .toList();
        return Stream.of(dynamicTest(
                "may read what it hears, see TopicReaders",
                () -> assertThat(all()).containsExactlyInAnyOrderElementsOf(readable)));
    }

    static List<String> all() {
        return ConfigProvider.getConfig()
                .getOptionalValues("mp.messaging.incoming.facts.topics", String.class)
                .orElse(List.of());
    }
}
