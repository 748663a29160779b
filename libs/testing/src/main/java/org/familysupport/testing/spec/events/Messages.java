package org.familysupport.testing.spec.events;

import java.util.List;
import java.util.Map;
import org.familysupport.events.EventType;
import org.familysupport.messaging.inbound.Heartbeat;
import org.familysupport.testing.spec.Docstrings;
import org.familysupport.testing.spec.Fields;
import org.familysupport.testing.spec.Yaml;

/** The messages of the AsyncAPI document: one for each fact, and the sign of life. */
final class Messages {
    static final String HEARTBEAT = "heartbeat.v1";

    private Messages() {}

    /** {@code registry.FamilyRegistered.v1}. */
    static String id(EventType type) {
        return type.service() + "." + type.fact().getSimpleName() + ".v" + type.major();
    }

    static Map<String, Object> message(EventType type) {
        return Fields.of(
                "name", type.name(),
                "title", type.fact().getSimpleName(),
                "summary", Docstrings.of(RecordSchema.MODULE, type.fact()).text(),
                "contentType", "application/json",
                "traits", List.of(Fields.ref("#/components/messageTraits/cloudEvent")),
                "payload", payload(type),
                "examples", List.of(Fields.of("name", "example", "payload", Yaml.read(EventExample.text(type)))));
    }

    /** The schemas use nothing that draft 7 does not know but {@code $defs}, which is only a place. */
    private static Map<String, Object> payload(EventType type) {
        return Fields.of(
                "schemaFormat",
                "application/schema+json;version=draft-07",
                "schema",
                Fields.ref("../events/" + type.file() + ".schema.json"));
    }

    static Map<String, Object> heartbeat() {
        Map<String, Object> type = Fields.of("ce_type", Fields.of("type", "string", "const", Heartbeat.TYPE));
        return Fields.of(
                "name",
                Heartbeat.TYPE,
                "title",
                "Sign of life",
                "summary",
                "Sent to every partition of a topic of grants each second: whatever its service committed"
                        + " before this instant is on the partition. No key.",
                "contentType",
                "text/plain",
                "headers",
                Fields.of("type", "object", "required", List.of("ce_type"), "properties", type),
                "payload",
                Fields.of("type", "string", "format", "date-time"));
    }
}
