package org.familysupport.testing.spec.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.Topics;
import org.familysupport.testing.spec.Fields;
import org.familysupport.testing.spec.GeneratedFile;
import org.familysupport.testing.spec.Yaml;

/** The AsyncAPI 3.0 document of all four services: which topics there are, who says what on them, and in which envelope. */
public final class AsyncApi {
    public static final GeneratedFile FILE = new GeneratedFile("api-specs/asyncapi/family-support.yaml");

    private static final String TITLE = "Interagency family-support registry: events";
    private static final String DESCRIPTION =
            "Facts that the services tell each other, as CloudEvents 1.0 in binary mode. They hold ids, codes and dates,"
                    + " never names, addresses or free text. Delivery is at least once: the key of de-duplication is"
                    + " `ce_id`. Order is kept within a record key, and `ce_sequence` has no gaps there. A consumer"
                    + " ignores fields and types it does not know.";

    private AsyncApi() {}

    public static String text() {
        Map<String, Object> document = Fields.of(
                "asyncapi", "3.0.0",
                "info", Fields.of("title", TITLE, "version", "1.0.0", "description", DESCRIPTION),
                "defaultContentType", "application/json",
                "servers", Fields.of("broker", server()),
                "channels", channels(),
                "operations", operations(),
                "components", components());
        return Yaml.write("org.familysupport.events.EventCatalogue", document);
    }

    private static Map<String, Object> server() {
        return Fields.of(
                "host", "{bootstrapServers}",
                "protocol", "kafka",
                "description", "The broker of the region. Who may write and read what: deploy/kafka/acls.yaml",
                "security", List.of(Fields.ref("#/components/securitySchemes/password")),
                "variables", Fields.of("bootstrapServers", Fields.of("default", "localhost:9092")));
    }

    private static Map<String, Object> password() {
        return Fields.of("type", "plain", "description", "SASL PLAIN; outside of one machine only inside of TLS");
    }

    private static Map<String, Object> channels() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Topics.all().forEach(topic -> channels.put(Channels.id(topic.name()), Channels.channel(topic)));
        return channels;
    }

    private static Map<String, Object> operations() {
        Map<String, Object> operations = new LinkedHashMap<>();
        Topics.all().forEach(topic -> operations.put(Channels.operationId(topic.name()), Channels.sending(topic)));
        return operations;
    }

    private static Map<String, Object> components() {
        Map<String, Object> messages = new LinkedHashMap<>();
        EventCatalogue.all().forEach(type -> messages.put(Messages.id(type), Messages.message(type)));
        messages.put(Messages.HEARTBEAT, Messages.heartbeat());
        return Fields.of(
                "messages", messages,
                "messageTraits", Fields.of("cloudEvent", CloudEventTrait.trait()),
                "securitySchemes", Fields.of("password", password()));
    }
}
