package org.familysupport.testing.spec.events;

import java.util.List;
import java.util.Map;
import org.familysupport.testing.spec.Fields;

/** The envelope of every fact in the AsyncAPI document: CloudEvents 1.0 in the headers of a Kafka record. */
final class CloudEventTrait {
    private static final List<String> REQUIRED = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_sequence",
            "ce_dataclassification",
            "content-type");

    private CloudEventTrait() {}

    static Map<String, Object> trait() {
        Map<String, Object> headers = Fields.of("type", "object", "required", REQUIRED, "properties", properties());
        Map<String, Object> key = text("uuid", "Id of the aggregate (of the subject for grants and responsibilities)");
        return Fields.of(
                "headers", headers, "bindings", Fields.of("kafka", Fields.of("key", key, "bindingVersion", "0.5.0")));
    }

    private static Map<String, Object> properties() {
        return Fields.of(
                "ce_specversion", constant("1.0"),
                "ce_id", text("uuid", "A resend has the same: the key of de-duplication"),
                "ce_source", text("uri-reference", "`/region/service`"),
                "ce_type", text("Names the fact and the major version of its schema"),
                "ce_subject", text("uuid", "The aggregate; also the record key"),
                "ce_time", text("date-time", "When the change was made"),
                "ce_sequence", sequence(),
                "ce_dataclassification", constant("internal"),
                "ce_correlationid", text("Trace id of the request or import it belongs to"),
                "ce_actororganisation", text("uuid", "The organisation for which it was done"),
                "content-type", constant("application/json"));
    }

    private static Map<String, Object> sequence() {
        Map<String, Object> sequence = text("Version of the aggregate, fixed width so that it compares as text");
        sequence.put("pattern", "^[0-9]{19}$");
        return sequence;
    }

    private static Map<String, Object> constant(String value) {
        return Fields.of("type", "string", "const", value);
    }

    private static Map<String, Object> text(String description) {
        return Fields.of("type", "string", "description", description);
    }

    private static Map<String, Object> text(String format, String description) {
        return Fields.of("type", "string", "format", format, "description", description);
    }
}
