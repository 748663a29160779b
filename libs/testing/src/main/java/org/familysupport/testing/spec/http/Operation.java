package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * One operation of a document, and what its shape says about its manners.
 *
 * @param method in lower case
 * @param node as it stands in the document
 */
record Operation(OpenApiDocument document, String path, String method, JsonNode node) {
    private static final Set<String> CHANGING = Set.of("put", "patch", "delete");

    /** How messages name it. */
    String name() {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** Open to all, without a token. */
    boolean isPublic() {
        return node.path("security").isEmpty();
    }

    /** A search is a read: its body keeps identifiers out of URLs. */
    boolean isWrite() {
        return !method.equals("get") && !path.endsWith("/searches");
    }

    /** Changes a thing that is there, so that its version must be named. */
    boolean changesAVersion() {
        boolean command = method.equals("post") && path.contains("{") && isWrite() && !makesSomething();
        return CHANGING.contains(method) || command;
    }

    private boolean makesSomething() {
        return responses().stream()
                .anyMatch(response -> Set.of("201", "202", "207").contains(response.status()));
    }

    /** It speaks as HL7 FHIR does, which has refusals of its own and no Idempotency-Key. */
    boolean isFhir() {
        return path.startsWith("/fhir/");
    }

    boolean namesOneThing() {
        return path.contains("{");
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    boolean hasQuery() {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("in").asText().equals("query"));
    }

    /** A header parameter, whatever the case of its name. */
    Optional<JsonNode> header(String name) {
        return parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("header"))
                .filter(parameter -> parameter.path("name").asText().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Its parameters, such as {@code query pageSize}, and whether each must be given. */
    Map<String, Boolean> inputs() {
        Map<String, Boolean> inputs = new TreeMap<>();
        parameters()
                .forEach(parameter -> inputs.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter.path("required").asBoolean()));
        return inputs;
    }

    List<String> tags() {
        return StreamSupport.stream(node.path("tags").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    List<Response> responses() {
        List<Response> responses = new ArrayList<>();
        node.path("responses")
                .properties()
                .forEach(entry -> responses.add(new Response(entry.getKey(), document.resolve(entry.getValue()))));
        return responses;
    }

    Optional<Response> response(String status) {
        return responses().stream().filter(it -> it.status().equals(status)).findFirst();
    }

    private List<JsonNode> parameters() {
        return StreamSupport.stream(node.path("parameters").spliterator(), false)
                .map(document::resolve)
                .toList();
    }

    /** One answer that the document tells. */
    record Response(String status, JsonNode node) {
        boolean succeeds() {
            return status.startsWith("2");
        }

        JsonNode content(String mediaType) {
            return node.path("content").path(mediaType);
        }
    }
}
