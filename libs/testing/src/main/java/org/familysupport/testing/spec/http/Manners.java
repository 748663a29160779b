package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manners of an HTTP face; all violations at once, so that they are mended at once. */
final class Manners {
    private static final String PROBLEM = "application/problem+json";

    /** What the reader of bodies takes: a longer one is refused before it is looked into. */
    private static final int LONGEST_LIST = 1_000;

    private final OpenApiDocument document;
    private final Set<String> rooms;
    private final Examples examples;

    /** The manners of a document whose tags must be among these rooms. */
    Manners(OpenApiDocument document, Set<String> rooms) {
        this.document = document;
        this.rooms = rooms;
        this.examples = new Examples(document);
    }

    /** What is wrong, one line each. */
    List<String> violations() {
        List<String> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Operation operation : document.operations()) {
            Stream.of(
                            words(operation),
                            tag(operation),
                            request(operation),
                            success(operation),
                            problems(operation),
                            headers(operation),
                            security(operation))
                    .flatMap(lines -> lines)
                    .forEach(line -> found.add(operation.name() + " " + line));
            if (!ids.add(operation.node().path("operationId").asText())) {
                found.add(operation.name() + " has the operationId of another");
            }
        }
        return found;
    }

    private static Stream<String> words(Operation operation) {
        return Stream.of("operationId", "summary", "description")
                .filter(word -> operation.node().path(word).asText().isBlank())
                .map(word -> "has no " + word);
    }

    private Stream<String> tag(Operation operation) {
        boolean oneRoom = operation.tags().size() == 1 && rooms.containsAll(operation.tags());
        return oneRoom ? Stream.empty() : Stream.of("must have its room as its one tag, has " + operation.tags());
    }

    private Stream<String> request(Operation operation) {
        if (!operation.hasBody()) {
            return Stream.empty();
        }
        JsonNode content = operation.node().path("requestBody").path("content");
        List<String> endless = new ArrayList<>();
        content.forEach(type -> lists(type.path("schema"), "", new HashSet<>(), endless));
        return Stream.concat(examples.violations(content), endless.stream()).map(line -> "request " + line);
    }

    /** The lists that do not say how long they may be, or are longer than our reader takes. */
    private void lists(JsonNode schema, String place, Set<JsonNode> above, List<String> endless) {
        JsonNode here = document.resolve(schema);
        if (here.isMissingNode() || !above.add(here)) {
            return;
        }
        int most = here.path("maxItems").asInt(Integer.MAX_VALUE);
        if (here.has("items") && most > LONGEST_LIST) {
            endless.add(place + " is a list without an end");
        }
        lists(here.path("items"), place + "/items", above, endless);
        here.path("properties")
                .properties()
                .forEach(it -> lists(it.getValue(), place + "/" + it.getKey(), above, endless));
        Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(word -> StreamSupport.stream(here.path(word).spliterator(), false))
                .forEach(part -> lists(part, place, above, endless));
        above.remove(here);
    }

    private Stream<String> success(Operation operation) {
        List<Operation.Response> good = operation.responses().stream()
                .filter(Operation.Response::succeeds)
                .toList();
        if (good.isEmpty()) {
            return Stream.of("tells no good answer");
        }
        return good.stream()
                .filter(response -> !response.status().equals("204"))
                .flatMap(response -> examples.violations(response.node().path("content"))
                        .map(line -> response.status() + " " + line));
    }

    private Stream<String> problems(Operation operation) {
        Stream<String> missing = Problems.expectedOf(operation).stream()
                .filter(status -> operation.response(status).isEmpty())
                .map(status -> "does not tell " + status);
        Stream<String> shapeless = operation.responses().stream()
                .filter(response -> !response.succeeds() && !response.status().startsWith("3"))
                .filter(response -> !(operation.isFhir() ? isOutcome(response) : isProblem(response)))
                .map(response -> response.status() + " is no problem document");
        return Stream.concat(missing, shapeless);
    }

    private static boolean isProblem(Operation.Response response) {
        JsonNode schema = response.content(PROBLEM).path("schema");
        return schema.path("$ref").asText().endsWith("/Problem");
    }

    /** What FHIR has instead. */
    private static boolean isOutcome(Operation.Response response) {
        JsonNode schema = response.content("application/fhir+json").path("schema");
        return schema.path("$ref").asText().endsWith("/OperationOutcome");
    }

    private static Stream<String> headers(Operation operation) {
        Set<String> wanted = new TreeSet<>();
        if (operation.isWrite() && !operation.isFhir()) {
            wanted.add("Idempotency-Key");
        }
        if (operation.changesAVersion()) {
            wanted.add("If-Match");
        }
        return wanted.stream()
                .filter(name -> operation
                        .header(name)
                        .filter(header -> header.path("required").asBoolean())
                        .isEmpty())
                .map(name -> "does not require the header " + name);
    }

    private Stream<String> security(Operation operation) {
        Set<String> schemes = new TreeSet<>();
        operation.node().path("security").forEach(need -> need.fieldNames().forEachRemaining(schemes::add));
        return schemes.stream()
                .filter(scheme -> !document.describesSecurity(scheme))
                .map(scheme -> "needs " + scheme + ", which the document does not describe");
    }
}
