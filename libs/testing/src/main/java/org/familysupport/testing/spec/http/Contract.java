package org.familysupport.testing.spec.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.familysupport.testing.spec.JsonSchemas;

/** The contract with clients, held against real answers: whatever a test asks for, the answer has the published shape. */
public final class Contract {
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    /** How an answer of the service under test breaks its own document; nothing where the document is silent. */
    public static List<String> violations(String method, String path, int status, String mediaType, String body) {
        if (!mediaType.endsWith("json")) {
            return List.of();
        }
        Optional<Operation> operation = OpenApiDocument.ofTheRunningService().operations().stream()
                .filter(it -> it.method().equalsIgnoreCase(method) && matches(it.path(), path))
                .findFirst();
        return operation
                .flatMap(it -> it.response(String.valueOf(status)).map(response -> response.content(mediaType)))
                .map(content -> content.path("schema"))
                .filter(schema -> !schema.isMissingNode() && !body.isEmpty())
                .map(schema -> JsonSchemas.violations(schema(operation.orElseThrow(), schema), body))
                .orElse(List.of());
    }

    private static Schema schema(Operation operation, JsonNode schema) {
        return SCHEMAS.computeIfAbsent(
                schema.toString(),
                text -> JsonSchemas.schema(operation.document().standalone(schema)));
    }

    /** {@code /families/{id}} matches one segment for the id; a fixed path is preferred by its order in the document. */
    private static boolean matches(String template, String path) {
        String bare = path.replaceFirst("[?#].*", "");
        String pattern = "\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E";
        return Pattern.matches(pattern, bare);
    }
}
