package org.familysupport.testing.spec.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.familysupport.testing.spec.Docstrings;
import org.jspecify.annotations.Nullable;

/** The schema of one record: what is in it, what must be in it, and what its source says about it. */
final class RecordSchema {
    static final String MODULE = "libs/events";

    private RecordSchema() {}

    /** Writes the schema of {@code type}; notes the records that stand in it among {@code parts}. */
    static void fill(ObjectNode schema, Class<?> type, Set<Class<?>> parts) {
        Docstrings words = Docstrings.of(MODULE, type);
        schema.put("description", words.text());
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = properties.putObject(component.getName());
            String said = words.components().get(component.getName());
            if (said != null) {
                property.put("description", said);
            }
            ValueSchema.fill(property, component.getName(), component.getGenericType(), parts);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
    }
}
