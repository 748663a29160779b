package org.familysupport.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives each body of an operation a whole example, put together from those of its fields.
 *
 * <p>Where fields exclude each other, or an answer differs from the usual one, the source gives an example of that
 * difference alone, at the type or at the answer: it is laid over the whole, and {@code null} takes a field away (RFC
 * 7396).
 */
final class WholeExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Components components;
    private final Map<String, Object> differences = new HashMap<>();

    /** Takes the differences from the types, where they would stand as examples that are none. */
    WholeExamples(Components components) {
        this.components = components;
        components.getSchemas().forEach((name, schema) -> {
            Object given = given(schema);
            if (given != null && schema.getProperties() != null) {
                differences.put(name, given);
                schema.setExamples(null);
            }
        });
    }

    void into(Operation operation) {
        if (operation.getRequestBody() != null) {
            complete(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> complete(answer.getContent()));
    }

    private void complete(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(this::complete);
        }
    }

    private void complete(MediaType media) {
        Object whole = Objects.requireNonNull(example("", media.getSchema()), "a body of no shape");
        Object difference = media.getExample();
        media.setExample(difference == null ? whole : merge(whole, difference));
    }

    private @Nullable Object example(String name, Schema schema) {
        Schema there = ExampleValues.resolve(schema, components);
        if (there.getOneOf() != null && !there.getOneOf().isEmpty()) {
            return example(name, there.getOneOf().getFirst());
        }
        if (there.getProperties() != null) {
            Object difference = schema.getRef() == null ? null : differences.get(ExampleValues.name(schema.getRef()));
            return difference == null ? fields(there) : merge(fields(there), difference);
        }
        Object given = given(there);
        if (given == null && there.getItems() != null) {
            Object item = example(name, there.getItems());
            return item == null ? List.of() : List.of(item);
        }
        return given == null ? ExampleValues.of(name, there) : read(given);
    }

    private Map<String, Object> fields(Schema schema) {
        Map<String, Object> fields = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            Object value = example(name, property);
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    private static @Nullable Object given(Schema schema) {
        return schema.getExamples() == null || schema.getExamples().isEmpty()
                ? null
                : schema.getExamples().getFirst();
    }

    private static Object merge(@Nullable Object whole, Object difference) {
        Object read = read(difference);
        if (!(whole instanceof Map<?, ?> fields) || !(read instanceof Map<?, ?> changes)) {
            return read;
        }
        Map<String, Object> merged = new LinkedHashMap<>();
        fields.forEach((name, value) -> merged.put((String) name, value));
        changes.forEach((name, value) -> {
            if (value == null) {
                merged.remove((String) name);
            } else {
                merged.put((String) name, merge(merged.get((String) name), value));
            }
        });
        return merged;
    }

    /** Annotations hold JSON as text. */
    private static Object read(Object given) {
        if (!(given instanceof String text) || !(text.startsWith("{") || text.startsWith("["))) {
            return given;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an example that is no JSON: " + text, unreadable);
        }
    }
}
