package org.familysupport.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every past and present example must decode; one of today's types is exactly what its producer says. */
class EventExamplesTest {
    private static final Path EVENTS = Path.of(System.getProperty("familysupport.root"), "api-specs/events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyFactEqualsItsExample() {
        return EventCatalogue.all().stream()
                .map(type -> DynamicTest.dynamicTest(type.name(), () -> {
                    byte[] example = Files.readAllBytes(EVENTS.resolve(type.file() + ".example.json"));

                    Fact fact = EventCodec.decode(type, example);

                    assertThat(JSON.readTree(EventCodec.encode(fact))).isEqualTo(JSON.readTree(example));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFactIsReadByAConsumerOfToday() throws IOException {
        try (Stream<Path> files = Files.walk(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(".example.json")).toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        EventType type = EventCatalogue.named(typeOf(file)).orElseThrow();

                        assertThat(EventCodec.decode(type, Files.readAllBytes(file))
                                        .key())
                                .isNotNull();
                    }));
        }
    }

    /** A past example has a word of its own between version and ending: {@code FamilyRegistered.v1.every-day-told.example.json}. */
    private static String typeOf(Path file) {
        String service = file.getParent().getFileName().toString();
        String type = file.getFileName().toString().replaceFirst("(\\.v\\d+)(\\.[a-z-]+)?\\.example\\.json$", "$1");
        return "org.familysupport." + service + "." + type;
    }
}
