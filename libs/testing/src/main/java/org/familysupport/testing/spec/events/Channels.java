package org.familysupport.testing.spec.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.familysupport.events.BrokerRights;
import org.familysupport.events.EventCatalogue;
import org.familysupport.events.TopicSpec;
import org.familysupport.testing.spec.Fields;

/** A topic in the AsyncAPI document, and the operation of the service that writes to it. */
final class Channels {
    private Channels() {}

    /** {@code registry.people-core.v1} is {@code registryPeopleCore}. */
    static String id(String topic) {
        return service(topic) + upper(collection(topic));
    }

    static String operationId(String topic) {
        return service(topic) + "Sends" + upper(collection(topic));
    }

    static Map<String, Object> channel(TopicSpec topic) {
        Map<String, Object> messages = new LinkedHashMap<>();
        messageIds(topic.name()).forEach(id -> messages.put(id, Fields.ref("#/components/messages/" + id)));
        return Fields.of(
                "address", topic.name(),
                "title", "Facts of " + service(topic.name()) + "." + collection(topic.name()),
                "description", description(topic.name()),
                "servers", List.of(Fields.ref("#/servers/broker")),
                "messages", messages,
                "bindings", Fields.of("kafka", binding(topic)));
    }

    static Map<String, Object> sending(TopicSpec topic) {
        String channel = "#/channels/" + id(topic.name());
        return Fields.of(
                "action",
                "send",
                "title",
                "The " + service(topic.name()) + " service announces on " + topic.name(),
                "channel",
                Fields.ref(channel),
                "messages",
                messageIds(topic.name()).stream()
                        .map(id -> Fields.ref(channel + "/messages/" + id))
                        .toList());
    }

    private static List<String> messageIds(String topic) {
        List<String> facts = new ArrayList<>(EventCatalogue.all().stream()
                .filter(type -> type.topic().equals(topic))
                .map(Messages::id)
                .toList());
        if (collection(topic).equals("grants")) {
            facts.add(Messages.HEARTBEAT);
        }
        return facts;
    }

    private static String description(String topic) {
        String words =
                "Written by the " + service(topic) + " service alone. Kept for ever: it is the ground of rebuilds.";
        if (topic.contains("-restricted")) {
            return words + " Facts of protected data classes; readable only by services that need them.";
        }
        if (topic.contains("people-core")) {
            return words + " The only topic with birth dates; readable by services alone.";
        }
        return BrokerRights.isOpen(topic) ? words + " Open to reporting jobs." : words;
    }

    private static Map<String, Object> binding(TopicSpec topic) {
        Map<String, Object> configuration = new TreeMap<>(topic.config());
        configuration.computeIfPresent("retention.ms", (key, value) -> Long.valueOf(value.toString()));
        configuration.put("cleanup.policy", List.of("delete"));
        return Fields.of(
                "topic",
                topic.name(),
                "partitions",
                topic.partitions(),
                "topicConfiguration",
                configuration,
                "bindingVersion",
                "0.5.0");
    }

    private static String service(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    private static String collection(String topic) {
        return topic.substring(topic.indexOf('.') + 1, topic.lastIndexOf('.'));
    }

    private static String upper(String kebab) {
        StringBuilder camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }
}
