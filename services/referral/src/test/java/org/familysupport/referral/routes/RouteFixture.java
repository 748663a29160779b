package org.familysupport.referral.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.familysupport.referral.InventedRegistry.Family;
import org.familysupport.testing.http.Answer;
import org.familysupport.testing.http.Api;
import org.familysupport.testing.people.TestCaller;
import org.jspecify.annotations.Nullable;

/** Bodies and first steps. */
final class RouteFixture {
    static final String ROUTES = "/api/v1/routes";
    static final String SPEECH = "speech-therapy";
    static final String CHECK_UP = "check-up-accompaniment";

    private RouteFixture() {}

    /** Of the child of a family. */
    static Map<String, Object> aRoute(Family family, Map<?, ?>... steps) {
        return Map.of("subject", Map.of("kind", "person", "id", family.child()), "steps", List.of(steps));
    }

    static Map<String, Object> step(String sector, @Nullable TestCaller by, String service) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("sector", sector);
        if (by != null) {
            step.put("organisation", by.organisation());
        }
        step.put("serviceType", service);
        step.put("dueOn", "2030-01-01");
        return step;
    }

    static Answer opened(TestCaller caller, Family family, Map<?, ?>... steps) {
        return Api.as(caller).post(ROUTES, aRoute(family, steps)).expect(201);
    }

    /** Help that a step may be asked for by. */
    static Map<String, Object> aReferral(Family about, TestCaller to, @Nullable UUID replaces) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("subject", Map.of("kind", "family", "id", about.id()));
        body.put("receivers", List.of(to.organisation()));
        body.put("category", "early-help");
        body.put("priority", "routine");
        body.put("reasonCode", "age-stage");
        body.put("purpose", "referral");
        body.put("legalBasis", Map.of("kind", "agreement", "reference", "17-с"));
        if (replaces != null) {
            body.put("replaces", replaces);
        }
        return body;
    }
}
