package org.familysupport.testing.spec.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedEventsTest {
    @TestFactory
    Stream<DynamicTest> everySchemaIsWhatTheRecordSays() {
        return forEachType(type -> EventSchema.file(type).mustHold(EventSchema.text(type)));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFitsItsPublishedSchema() {
        return forEachType(type -> assertThat(PublishedSchemas.violations(type, EventExample.text(type)))
                .isEmpty());
    }

    @Test
    void theAsyncApiDocumentIsWhatTheCatalogueSays() {
        AsyncApi.FILE.mustHold(AsyncApi.text());
    }

    @Test
    void theTopicsFileIsWhatTheCatalogueSays() {
        TopicsFile.FILE.mustHold(TopicsFile.text());
    }

    private interface Check {
        void of(EventType type);
    }

    private static Stream<DynamicTest> forEachType(Check check) {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> check.of(type)));
    }
}
