package org.familysupport.dev.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes and reads JSON as the services speak it: dates and ids as text, absent things left out. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of name and value by turns; a null is left out, collections become arrays. */
    public static ObjectNode object(@Nullable Object... namesAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.set(String.valueOf(namesAndValues[i]), node(value));
            }
        }
        return object;
    }

    public static String text(JsonNode json) {
        return json.toString();
    }

    /** What a body says; nothing where it is no JSON. */
    public static JsonNode read(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case JsonNode json -> json;
            case Boolean yes -> MAPPER.getNodeFactory().booleanNode(yes);
            case Integer number -> MAPPER.getNodeFactory().numberNode(number);
            case Collection<?> items -> {
                var array = MAPPER.createArrayNode();
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
            default -> MAPPER.getNodeFactory().textNode(value.toString());
        };
    }
}
