package org.familysupport.delivery.deliveries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.delivery.InventedRegistry.Family;
import org.familysupport.events.registry.PersonId;

/** Bodies of requests, each a fresh map that a test may change. */
final class DeliveryFixture {
    static final String DELIVERIES = "/api/v1/deliveries";
    static final String BATCHES = DELIVERIES + "/batches";
    static final LocalDate DAY = LocalDate.of(2021, 3, 17);

    private DeliveryFixture() {}

    /** Speech therapy for the child of a family, at home. */
    static Map<String, Object> forTheChildOf(Family family) {
        Map<String, Object> body = delivery(recipient(family.child(), "child"));
        body.put("family", family.id());
        return body;
    }

    /** A service for persons with no family. */
    @SafeVarargs
    static Map<String, Object> delivery(Map<String, Object>... recipients) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("recipients", new ArrayList<>(List.of(recipients)));
        body.put("serviceType", "speech-therapy");
        body.put("direction", "home-rehabilitation");
        body.put("date", DAY);
        body.put("setting", "home");
        body.put("channel", "in-person");
        body.put("minutes", 45);
        body.put("funding", "regional-budget");
        body.put("result", "Новые слова в речи");
        return body;
    }

    static Map<String, Object> recipient(PersonId person, String role) {
        return new LinkedHashMap<>(Map.of("person", person, "role", role));
    }

    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> batch(boolean atomic, List<Map<String, Object>> items) {
        return Map.of("atomic", atomic, "items", items);
    }

    /** Services for the child of a family, each with a number of its own. */
    static List<Map<String, Object>> numbered(Family family, int count) {
        String prefix = UUID.randomUUID().toString();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            rows.add(with(forTheChildOf(family), "reference", prefix + "/" + number));
        }
        return rows;
    }
}
