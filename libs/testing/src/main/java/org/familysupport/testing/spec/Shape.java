package org.familysupport.testing.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a schema demands and allows, place by place: {@code /members/*}{@code /role} is a string. Two shapes can be compared
 * whatever the words around them.
 *
 * @param types of each place, such as {@code string date}
 * @param required the places that must be filled
 */
public record Shape(Map<String, String> types, Set<String> required) {
    private static final int DEEPEST = 12;

    public Shape {
        types = Map.copyOf(types);
        required = Set.copyOf(required);
    }

    /** The shape of a schema; references are looked up in {@code document}. */
    public static Shape of(JsonNode schema, JsonNode document) {
        Reader reader = new Reader(document);
        reader.read(schema, "", 0);
        return new Shape(reader.types, reader.required);
    }

    /** What of this is gone or of another type in {@code later}. */
    public Stream<String> missingIn(Shape later) {
        return new TreeMap<>(types)
                .entrySet().stream()
                        .filter(place -> !place.getValue().equals(later.types.get(place.getKey())))
                        .map(place -> later.types.containsKey(place.getKey())
                                ? place.getKey() + " is no longer " + place.getValue()
                                : place.getKey() + " is gone");
    }

    /** What {@code later} demands and this did not. */
    public Stream<String> newlyRequiredIn(Shape later) {
        return new TreeSet<>(later.required)
                .stream().filter(place -> !required.contains(place)).map(place -> place + " is required now");
    }

    private static final class Reader {
        private final JsonNode document;
        private final Map<String, String> types = new TreeMap<>();
        private final Set<String> required = new TreeSet<>();

        Reader(JsonNode document) {
            this.document = document;
        }

        void read(JsonNode given, String place, int depth) {
            JsonNode schema = resolve(given);
            if (depth > DEEPEST) {
                return;
            }
            String type = type(schema);
            if (!type.isEmpty()) {
                types.put(place, type);
            }
            if (schema.has("items")) {
                read(schema.get("items"), place + "/*", depth + 1);
            }
            schema.path("properties")
                    .properties()
                    .forEach(property -> read(property.getValue(), place + "/" + property.getKey(), depth + 1));
            schema.path("required").forEach(name -> required.add(place + "/" + name.asText()));
            Stream.of("allOf", "anyOf", "oneOf")
                    .flatMap(kind -> StreamSupport.stream(schema.path(kind).spliterator(), false))
                    .forEach(part -> read(part, place, depth + 1));
        }

        private JsonNode resolve(JsonNode schema) {
            return schema.has("$ref")
                    ? resolve(document.at(schema.get("$ref").asText().substring(1)))
                    : schema;
        }

        /** Without "null": that a value may be absent is told by {@code required}. */
        private static String type(JsonNode schema) {
            JsonNode type = schema.path("type");
            String name = type.isArray()
                    ? StreamSupport.stream(type.spliterator(), false)
                            .map(JsonNode::asText)
                            .filter(one -> !one.equals("null"))
                            .findFirst()
                            .orElse("")
                    : type.asText();
            return (name.equals("null")
                            ? ""
                            : name + " " + schema.path("format").asText())
                    .strip();
        }
    }
}
