package org.familysupport.testing.spec.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.familysupport.kernel.id.Id;
import org.familysupport.testing.spec.Docstrings;

/**
 * The schema of one value.
 *
 * <p>A text is a code unless it is named here: no schema leaves room for a name, an address or a sentence.
 */
final class ValueSchema {
    private static final String CODE = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 500;
    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private ValueSchema() {}

    static void fill(ObjectNode schema, String name, Type type, Set<Class<?>> parts) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            schema.put("type", "array");
            fill(schema.putObject("items"), name, list.getActualTypeArguments()[0], parts);
        } else {
            fill(schema, name, (Class<?>) type, parts);
        }
    }

    private static void fill(ObjectNode schema, String name, Class<?> type, Set<Class<?>> parts) {
        if (Id.class.isAssignableFrom(type)) {
            schema.put("type", "string").put("format", "uuid");
            describe(schema, type);
        } else if (FORMATS.containsKey(type)) {
            schema.put("type", "string").put("format", FORMATS.get(type));
        } else if (WHOLE_NUMBERS.contains(type)) {
            schema.put("type", "integer").put("minimum", name.equals("version") ? 1 : 0);
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == String.class) {
            fillText(schema, name);
        } else if (type.isEnum()) {
            fillEnum(schema, type);
        } else if (type.isRecord()) {
            schema.put("$ref", "#/$defs/" + type.getSimpleName());
            parts.add(type);
        } else {
            throw new IllegalArgumentException("no event may hold a " + type.getName());
        }
    }

    private static void fillText(ObjectNode schema, String name) {
        schema.put("type", "string");
        switch (name) {
            // The public name of an organisation.
            case "name" -> schema.put("maxLength", LONGEST_NAME);
            // Names of fields of ours.
            case "changed" -> schema.put("pattern", "^[a-z][A-Za-z0-9]*$").put("maxLength", LONGEST_CODE);
            default -> schema.put("pattern", CODE).put("maxLength", LONGEST_CODE);
        }
    }

    private static void fillEnum(ObjectNode schema, Class<?> type) {
        schema.put("type", "string");
        describe(schema, type);
        ArrayNode values = schema.putArray("enum");
        for (Field constant : type.getFields()) {
            JsonProperty wire = constant.getAnnotation(JsonProperty.class);
            if (constant.isEnumConstant()) {
                values.add(wire == null ? constant.getName() : wire.value());
            }
        }
    }

    private static void describe(ObjectNode schema, Class<?> type) {
        if (!schema.has("description")) {
            schema.put("description", Docstrings.of(RecordSchema.MODULE, type).text());
        }
    }
}
