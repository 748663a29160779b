package org.familysupport.testing.spec.events;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.familysupport.events.EventType;
import org.familysupport.testing.spec.JsonSchemas;

/** The schemas as others have them: from the files under version control, not from the code. */
public final class PublishedSchemas {
    private static final Map<EventType, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private PublishedSchemas() {}

    /** How a payload breaks the schema of its type; nothing when it fits. */
    public static List<String> violations(EventType type, String payload) {
        Schema schema = SCHEMAS.computeIfAbsent(
                type, it -> JsonSchemas.schema(EventSchema.file(it).present()));
        return JsonSchemas.violations(schema, payload);
    }
}
