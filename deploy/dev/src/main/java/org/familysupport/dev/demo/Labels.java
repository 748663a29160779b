package org.familysupport.dev.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Russian words for codes and organisations, as the registry tells them. */
final class Labels {
    /** In which lists the codes of a detail stand, by its name. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "serviceType", List.of("service-type"),
            "direction", List.of("direction"),
            "setting", List.of("setting"),
            "category", List.of("need-category"),
            "priority", List.of("referral-priority"),
            "reason", List.of("referral-reason", "status-reason"),
            "outcome", List.of("referral-outcome"),
            "programme", List.of("programme"));

    private final Sender reader;
    private final String base;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();

    Labels(Sender reader, Places places) {
        this.reader = reader;
        this.base = places.registry() + "/api/v1/";
    }

    String organisation(String id) {
        return organisations.computeIfAbsent(
                id, key -> reader.get(base + "organisations/" + key).orGiveUp().text("name"));
    }

    /** What happened, with the codes that say more. */
    String fact(JsonNode entry) {
        List<String> more = new ArrayList<>();
        entry.path("details").properties().forEach(detail -> {
            for (String list : LISTS.getOrDefault(detail.getKey(), List.of())) {
                String label = list(list).get(detail.getValue().asText());
                if (label != null) {
                    more.add(label);
                }
            }
        });
        String fact = entry.path("fact").asText();
        String label = list("record-fact").getOrDefault(fact, fact);
        return more.isEmpty() ? label : label + ": " + String.join(" · ", more);
    }

    private Map<String, String> list(String name) {
        return codes.computeIfAbsent(name, key -> {
            Map<String, String> labels = new HashMap<>();
            reader.get(base + "codes/" + key)
                    .orGiveUp()
                    .body()
                    .path("codes")
                    .forEach(code -> labels.put(
                            code.path("code").asText(), code.path("ru").asText()));
            return labels;
        });
    }
}
