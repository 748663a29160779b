package org.familysupport.testing.spec.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.familysupport.events.EventType;
import org.familysupport.testing.spec.GeneratedFile;

/**
 * The JSON Schema (2020-12) of a fact, made from its record.
 *
 * <p>Further fields are allowed: a consumer ignores what it does not know, so that a field can be added without a new type.
 */
public final class EventSchema {
    private EventSchema() {}

    /** Where it is published. */
    public static GeneratedFile file(EventType type) {
        return new GeneratedFile("api-specs/events/" + type.file() + ".schema.json");
    }

    /** As text. */
    public static String text(EventType type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:family-support:event:" + type.name());
        schema.put("title", type.fact().getSimpleName());
        Set<Class<?>> parts = new LinkedHashSet<>();
        RecordSchema.fill(schema, type.fact(), parts);
        define(schema, parts);
        return schema.toPrettyString() + "\n";
    }

    /** Adds the parts, and the parts of the parts. */
    private static void define(ObjectNode schema, Set<Class<?>> first) {
        Deque<Class<?>> waiting = new ArrayDeque<>(first);
        Set<Class<?>> done = new LinkedHashSet<>();
        while (!waiting.isEmpty()) {
            Class<?> part = waiting.poll();
            if (done.add(part)) {
                Set<Class<?>> more = new LinkedHashSet<>();
                RecordSchema.fill(schema.withObject("/$defs").putObject(part.getSimpleName()), part, more);
                waiting.addAll(more);
            }
        }
    }
}
