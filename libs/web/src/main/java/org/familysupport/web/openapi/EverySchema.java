package org.familysupport.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Visits every schema of a document, also those within others. */
final class EverySchema {
    private EverySchema() {}

    static void of(OpenAPI document, Consumer<Schema> visitor) {
        document.getComponents().getSchemas().values().forEach(schema -> visit(schema, visitor));
        EveryOperation.of(
                document, (path, method, operation) -> inside(operation).forEach(it -> visit(it, visitor)));
    }

    private static Stream<Schema> inside(Operation operation) {
        Stream<Schema> parameters = all(operation.getParameters()).map(Parameter::getSchema);
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.empty()
                : content(operation.getRequestBody().getContent());
        Stream<Schema> answers = operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> content(answer.getContent()));
        return Stream.of(parameters, body, answers).flatMap(it -> it).filter(Objects::nonNull);
    }

    private static Stream<Schema> content(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().map(MediaType::getSchema);
    }

    private static void visit(@Nullable Schema schema, Consumer<Schema> visitor) {
        if (schema != null) {
            visitor.accept(schema);
            Map<String, Schema> properties = schema.getProperties();
            if (properties != null) {
                properties.values().forEach(property -> visit(property, visitor));
            }
            visit(schema.getItems(), visitor);
            visit(schema.getAdditionalPropertiesSchema(), visitor);
        }
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
