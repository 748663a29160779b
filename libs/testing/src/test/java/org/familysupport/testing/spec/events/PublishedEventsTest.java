package org.familysupport.testing.spec.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.EventType;
import org.familysupport.testing.spec.Released;
import org.familysupport.testing.spec.Shape;
import org.familysupport.testing.spec.Yaml;
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

    @TestFactory
    Stream<DynamicTest> consumersOfTheLastReleaseStillWork() {
        return forEachType(type -> Released.text("events/" + type.file() + ".schema.json")
                .ifPresent(before -> Released.mustHold(
                        shape(before).missingIn(shape(EventSchema.text(type))).map(line -> type.name() + " " + line))));
    }

    @Test
    void theAsyncApiDocumentIsWhatTheCatalogueSays() {
        AsyncApi.FILE.mustHold(AsyncApi.text());
    }

    @Test
    void theTopicsFileIsWhatTheCatalogueSays() {
        TopicsFile.FILE.mustHold(TopicsFile.text());
    }

    @Test
    void theFileOfRightsIsWhatTheCatalogueSays() {
        AclsFile.FILE.mustHold(AclsFile.text());
    }

    private static Shape shape(String schema) {
        JsonNode document = Yaml.read(schema);
        return Shape.of(document, document);
    }

    private interface Check {
        void of(EventType type);
    }

    private static Stream<DynamicTest> forEachType(Check check) {
        return EventCatalogue.all().stream().map(type -> DynamicTest.dynamicTest(type.name(), () -> check.of(type)));
    }
}
