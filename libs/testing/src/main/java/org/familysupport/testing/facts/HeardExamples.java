package org.familysupport.testing.facts;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.familysupport.events.EventCatalogue;
import org.familysupport.testing.spec.events.EventExample;
import org.junit.jupiter.api.DynamicTest;

/** The consumer's side of the contract: the published example of every fact that the service hears has its effect. */
public final class HeardExamples {
    private HeardExamples() {}

    public static Stream<DynamicTest> tests() {
        List<String> topics = HeardTopics.all();
        return EventCatalogue.all().stream()
                .filter(type -> topics.contains(type.topic()))
                .map(type -> dynamicTest(
                        "digests " + type.name(),
                        () -> Publisher.say(type.service(), EventExample.fact(type))
                                .awaitEffect()));
    }
}
