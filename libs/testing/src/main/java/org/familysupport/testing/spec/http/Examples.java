package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.familysupport.testing.spec.JsonSchemas;

/**
 * Examples in a document: each answer has one, and it is true.
 *
 * <p>An example may stand at the answer, or be put together from examples of the properties; ids, days, moments, numbers and
 * enumerations explain themselves.
 */
final class Examples {
    private static final Set<String> PLAIN_TYPES = Set.of("integer", "number", "boolean");

    private final OpenApiDocument document;

    Examples(OpenApiDocument document) {
        this.document = document;
    }

    /** What is wrong with the examples of an answer's content. */
    Stream<String> violations(JsonNode content) {
        if (content.isEmpty()) {
            return Stream.of("has no content");
        }
        return content.properties().stream().flatMap(media -> ofMedia(media.getKey(), media.getValue()));
    }

    private Stream<String> ofMedia(String type, JsonNode media) {
        List<JsonNode> given = Stream.concat(
                        Stream.of(media.path("example")),
                        StreamSupport.stream(media.path("examples").spliterator(), false)
                                .map(example -> document.resolve(example).path("value")))
                .filter(example -> !example.isMissingNode())
                .toList();
        if (given.isEmpty()) {
            return without(media.path("schema"), "", new HashSet<>())
                    .map(place -> type + " has no example" + (place.isEmpty() ? "" : " of " + place));
        }
        // What is no JSON, such as a printed sheet, has no schema that an example could break.
        return type.endsWith("json")
                ? given.stream().flatMap(example -> untrue(media.path("schema"), example))
                : Stream.empty();
    }

    private Stream<String> untrue(JsonNode schema, JsonNode example) {
        String text = example.isTextual() ? example.asText() : example.toString();
        return JsonSchemas.violations(JsonSchemas.schema(document.standalone(schema)), text).stream()
                .map(line -> "has an example that breaks its schema: " + line);
    }

    /** The places within a schema for which no example can be put together. */
    private Stream<String> without(JsonNode schema, String place, Set<JsonNode> above) {
        JsonNode whole = document.resolve(schema);
        if (whole.has("example") || whole.has("examples") || explainsItself(whole) || !above.add(whole)) {
            return Stream.empty();
        }
        return parts(whole, place, above);
    }

    private Stream<String> parts(JsonNode schema, String place, Set<JsonNode> above) {
        if (schema.has("items")) {
            return without(schema.path("items"), place + "/0", above);
        }
        if (schema.has("properties")) {
            return schema.path("properties").properties().stream()
                    .flatMap(property ->
                            without(property.getValue(), place + "/" + property.getKey(), new HashSet<>(above)));
        }
        List<JsonNode> choices = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(kind -> StreamSupport.stream(schema.path(kind).spliterator(), false))
                .filter(choice -> !choice.path("type").asText().equals("null"))
                .toList();
        return choices.isEmpty() ? Stream.of(place) : choices.stream().flatMap(choice -> without(choice, place, above));
    }

    private static boolean explainsItself(JsonNode schema) {
        boolean plain = Stream.concat(
                        Stream.of(schema.path("type")),
                        StreamSupport.stream(schema.path("type").spliterator(), false))
                .map(JsonNode::asText)
                .anyMatch(PLAIN_TYPES::contains);
        return plain || schema.has("enum") || schema.has("const") || schema.has("format");
    }
}
